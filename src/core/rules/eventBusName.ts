import type { Design } from '../model/design.ts';
import { byNumber, type ResourceId } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const eventBusName: Rule = {
  code: 'resource/event-bus-name',
  severity: 'error',
  fix: 'Call it something else.',
  source: 'Amazon EventBridge API reference, CreateEventBus: a name is there once, and default is taken.',
  *check(design) {
    const buses = newBuses(design);
    for (const { id, name } of buses) {
      if (name !== 'default' && !name.startsWith('aws.')) continue;
      yield {
        message: `A new event bus cannot be called ${shortNameOf(design, id)}: EventBridge keeps that name to itself.`,
        subject: { id, field: 'name' },
      };
    }
    for (const { item } of repeated(buses, ({ name }) => name)) {
      yield {
        message: `Another new event bus has the name ${shortNameOf(design, item.id)} too, and EventBridge takes each once.`,
        subject: { id: item.id, field: 'name' },
      };
    }
  },
};

function newBuses(design: Design): { id: ResourceId; name: string }[] {
  return Object.values(design.resources)
    .filter(({ kind, origin }) => kind === 'event-bus' && origin.source === 'new')
    .filter(({ name }) => name.trim() !== '')
    .sort(byNumber);
}
