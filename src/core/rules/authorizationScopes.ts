import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';
import { scopesOf } from './scopesOf.ts';

const MAX = 10;
const MAX_LENGTH = 64;

export const authorizationScopes: Rule = {
  code: 'authorization/scopes',
  severity: 'error',
  fix: `Ask for at most ${MAX} scopes, each of 1 to ${MAX_LENGTH} characters and without spaces.`,
  source:
    'API Gateway Developer Guide, "Quotas for HTTP APIs"; API Gateway V2 API reference, CreateRoute: authorizationScopes; RFC 6749, section 3.3.',
  *check(design) {
    for (const { id, field, scopes } of scopesOf(design)) {
      const subject = { id, field };
      const wrong = scopes.find((scope) => !/^\S+$/.test(scope) || scope.length > MAX_LENGTH);
      if (scopes.length > MAX)
        yield {
          message: `${shortNameOf(design, id)} asks for ${scopes.length} scopes; API Gateway takes ${MAX}.`,
          subject,
        };
      else if (wrong !== undefined)
        yield {
          message: `The scope ${shortened(wrong) || '(empty)'} of ${shortNameOf(design, id)} does not have 1 to ${MAX_LENGTH} characters without spaces.`,
          subject,
        };
    }
  },
};
