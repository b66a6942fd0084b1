import { setAt } from '../commands/setAt.ts';
import { isKind } from '../model/ids.ts';
import { documentedMessagesOf } from '../model/messageTexts.ts';
import { freshName, shortNameOf } from '../model/naming.ts';
import { valueAt } from '../model/paths.ts';
import { apisOf, routesOf } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueMessageName: Rule = {
  code: 'documentation/duplicate-message',
  severity: 'warning',
  title: 'Two documented messages have the same name',
  reason: 'Tools tell messages apart by their names. Of two alike, code made from the document knows one.',
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
  quickFixes(design, { subject: { id, field = '' } }) {
    const route = isKind('route', id) ? design.routes[id] : undefined;
    if (!route) return [];
    const names = routesOf(design, route.apiId).flatMap((one) =>
      [...documentedMessagesOf(one)].flatMap(({ message }) => message.name ?? []),
    );
    const made = freshName(String(valueAt(route, field)), names);
    return [setAt(`Call it ${shortened(made)}`, route.id, field, made)];
  },
  mayBreak: true,
};
