import { setAt } from '../commands/setAt.ts';
import type { Design } from '../model/design.ts';
import { byNumber, type ResourceId } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { distinctName, normalisedName, repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const eventBusName: Rule = {
  code: 'resource/event-bus-name',
  severity: 'error',
  title: 'A new event bus has a name that EventBridge does not take',
  reason:
    'EventBridge has one bus of each name, keeps default and names that begin with aws. to itself, and refuses to create another.',
  fix: 'Give it another name, or name the existing bus by its ARN.',
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
  quickFixes(design, { subject: { id } }) {
    const bus = newBuses(design).find((one) => one.id === id);
    if (!bus) return [];
    const plain = bus.name.replace(/^(aws\.)+/, '');
    const others = Object.values(design.resources).map(({ name }) => name);
    const isFree =
      plain !== 'default' && plain !== '' && !others.some((name) => normalisedName(name) === normalisedName(plain));
    const made = isFree ? plain : distinctName(plain === 'default' || plain === '' ? 'events' : plain, others);
    return [setAt(`Call it ${shortened(made)}`, bus.id, 'name', made)];
  },
};

function newBuses(design: Design): { id: ResourceId; name: string }[] {
  return Object.values(design.resources)
    .filter(({ kind, origin }) => kind === 'event-bus' && origin.source === 'new')
    .filter(({ name }) => name.trim() !== '')
    .sort(byNumber);
}
