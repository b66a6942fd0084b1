import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX = 2048;
const HTTPS = /^https:\/\/[^\s/?#]+(\/[^\s?#]*)?$/;

export const jwtIssuer: Rule = {
  code: 'authorizer/issuer',
  severity: 'error',
  fix: 'Give the URL that the tokens have as their iss claim.',
  source:
    'API Gateway Developer Guide, "Control access to HTTP APIs with JWT authorizers"; CloudFormation, JWTConfiguration: Issuer.',
  *check(design) {
    for (const authorizer of Object.values(design.authorizers)) {
      if (authorizer.kind !== 'jwt') continue;
      const { id, issuer } = authorizer;
      const subject = { id, field: 'issuer' };
      if (issuer === '')
        yield { message: `${shortNameOf(design, id)} has no issuer; without one it trusts nobody.`, subject };
      else if (!HTTPS.test(issuer))
        yield {
          message: `The issuer of ${shortNameOf(design, id)} is no https URL without a query, as in https://issuer.example.com.`,
          subject,
        };
      else if (issuer.length > MAX)
        yield {
          message: `The issuer of ${shortNameOf(design, id)} has ${issuer.length} characters; API Gateway takes ${MAX}.`,
          subject,
        };
    }
  },
};
