import { documentedMessagesOf } from '../model/messageTexts.ts';
import { shortNameOf } from '../model/naming.ts';
import { apisOf, routesOf } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueMessageName: Rule = {
  code: 'documentation/duplicate-message',
  severity: 'warning',
  fix: 'Give each kind of message a name of its own.',
  source: 'AsyncAPI 3.0, Message Object: the name of a message tells it from all others.',
  *check(design) {
    for (const { id: apiId } of apisOf(design, 'WEBSOCKET')) {
      const named = routesOf(design, apiId).flatMap((route) =>
        [...documentedMessagesOf(route)].flatMap(({ field, message }) =>
          message.name ? [{ id: route.id, name: message.name, field: `${field}.name` }] : [],
        ),
      );
      for (const { item, first } of repeated(named, ({ name }) => name)) {
        yield {
          message: `A message of ${shortNameOf(design, item.id)} is called ${shortened(item.name)}, as is one of ${shortNameOf(design, first.id)}.`,
          subject: { id: item.id, field: item.field },
        };
      }
    }
  },
};
