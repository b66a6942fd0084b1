import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';
import { webSocketRoutes } from './webSocketRoutes.ts';

export const messageKey: Rule = {
  code: 'route/message-key',
  severity: 'error',
  fix: 'Write what the route selection expression comes to for the messages, such as sendmessage.',
  source: 'API Gateway Developer Guide, "Working with routes for WebSocket APIs": keys that begin with $ are reserved.',
  *check(design) {
    for (const { id, key } of webSocketRoutes(design)) {
      if (key.kind !== 'message') continue;
      const subject = { id, field: 'key.name' };
      if (key.name === '') yield { message: 'The route has no key, so no message leads to it.', subject };
      else if (key.name.startsWith('$'))
        yield {
          message: `The key ${shortNameOf(design, id)} begins with $, which API Gateway keeps for $connect, $disconnect and $default.`,
          subject,
        };
    }
  },
};
