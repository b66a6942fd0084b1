import { setAt } from '../commands/setAt.ts';
import { freshName, shortNameOf } from '../model/naming.ts';
import { routesOf } from '../model/queries.ts';
import { formatRouteKey } from '../model/route.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const messageKeyCharacters: Rule = {
  code: 'route/message-key-characters',
  severity: 'warning',
  title: 'The key of a route for messages has uncommon characters',
  reason:
    'The key is part of the ARN that permissions and policies name. AWS says only that it may not begin with $; whether it may hold more than its examples do, nobody has told.',
  fix: 'Use letters, digits, _, ., / and - only.',
  source:
    'API Gateway Developer Guide, "Working with routes for WebSocket APIs": its examples have no other characters, and AWS SAM takes fewer.',
  unverified: true,
  each: 'route',
  *check({ id, key }, design) {
    if (key.kind !== 'message' || /^(\$.*|[\w./-]*)$/s.test(key.name)) return;
    yield {
      message: `The key ${shortNameOf(design, id)} has characters other than letters, digits, _, ., / and -; AWS shows none with others, so it may not work.`,
      subject: { id, field: 'key.name' },
    };
  },
  quickFixes({ id, apiId, key }, design) {
    const plain = key.kind === 'message' ? key.name.replace(/[^\w./-]+/g, '-').replace(/^-+|-+$/g, '') : '';
    if (plain === '') return [];
    const taken = routesOf(design, apiId).map((other) => formatRouteKey(other.key));
    const free = freshName(plain, taken);
    return [setAt(`Make it ${shortened(free)}, which clients then have to send`, id, 'key.name', free)];
  },
};
