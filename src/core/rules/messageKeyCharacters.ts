import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';
import { webSocketRoutes } from './webSocketRoutes.ts';

export const messageKeyCharacters: Rule = {
  code: 'route/message-key-characters',
  severity: 'warning',
  fix: 'Use letters, digits, _, ., / and - only.',
  source:
    'API Gateway Developer Guide, "Working with routes for WebSocket APIs": its examples have no other characters, and AWS SAM takes fewer.',
  *check(design) {
    for (const { id, key } of webSocketRoutes(design)) {
      if (key.kind !== 'message' || /^(\$.*|[\w./-]*)$/s.test(key.name)) continue;
      yield {
        message: `The key ${shortNameOf(design, id)} has characters other than letters, digits, _, ., / and -; AWS shows none with others, so it may not work.`,
        subject: { id, field: 'key.name' },
      };
    }
  },
};
