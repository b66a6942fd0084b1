import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const issuerIsBase: Rule = {
  code: 'authorizer/issuer-discovery',
  severity: 'warning',
  fix: 'Leave out /.well-known and what follows.',
  source:
    'API Gateway Developer Guide, "Control access to HTTP APIs with JWT authorizers"; OpenID Connect Discovery 1.0, section 4.',
  *check(design) {
    for (const authorizer of Object.values(design.authorizers)) {
      if (authorizer.kind !== 'jwt' || !authorizer.issuer.includes('/.well-known')) continue;
      yield {
        message: `The issuer of ${shortNameOf(design, authorizer.id)} holds /.well-known, which API Gateway adds by itself; tokens say the URL before it.`,
        subject: { id: authorizer.id, field: 'issuer' },
      };
    }
  },
};
