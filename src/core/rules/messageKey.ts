import { batch } from '../commands/command.ts';
import { editEntity } from '../commands/editEntity.ts';
import { freshName, shortNameOf } from '../model/naming.ts';
import { webSocketRoutesOf } from '../model/queries.ts';
import { formatRouteKey } from '../model/route.ts';
import { shortened } from '../model/shortened.ts';
import {
  LIFECYCLE_KEYS,
  LIFECYCLE_STEPS,
  rekeyed,
  routeOfStep,
  type WebSocketRouteKey,
} from '../model/webSocketRoute.ts';
import type { Rule } from './rule.ts';

export const messageKey: Rule = {
  code: 'route/message-key',
  severity: 'error',
  title: 'The key of a route for messages is empty or reserved',
  reason:
    'A message finds its route by a key that is the same letter by letter. Keys that begin with $ are for the steps in the life of a connection, which a client does not choose.',
  fix: 'Write what the route selection expression comes to for the messages, such as sendmessage.',
  source: 'API Gateway Developer Guide, "Working with routes for WebSocket APIs": keys that begin with $ are reserved.',
  each: 'route',
  *check({ id, key }, design) {
    if (key.kind !== 'message') return;
    const subject = { id, field: 'key.name' };
    if (key.name === '') yield { message: 'The route has no key, so no message leads to it.', subject };
    else if (key.name.startsWith('$'))
      yield {
        message: `The key ${shortNameOf(design, id)} begins with $, which API Gateway keeps for $connect, $disconnect and $default.`,
        subject,
      };
  },
  quickFixes(route, design) {
    if (route.protocol !== 'WEBSOCKET' || route.key.kind !== 'message') return [];
    const { name } = route.key;
    const routes = webSocketRoutesOf(design, route.apiId);
    const step = LIFECYCLE_STEPS.find((kind) => LIFECYCLE_KEYS[kind] === name);
    const isFree = step && !routeOfStep(routes, step);
    const taken = routes.map((other) => formatRouteKey(other.key));
    const free = freshName(name.replace(/^\$+/, '') || 'message', taken);
    const keys: WebSocketRouteKey[] = [...(isFree ? [{ kind: step }] : []), { kind: 'message', name: free }];
    return keys.map((key) => {
      const label = key.kind === 'message' ? `Make it ${shortened(free)}` : `Make it the route for ${name} itself`;
      return batch(label, [editEntity(route.id, rekeyed(route, key), 'key')]);
    });
  },
};
