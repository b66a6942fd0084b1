import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const MAX = 2048;
const HTTPS = /^https:\/\/[^\s/?#]+(\/[^\s?#]*)?$/;

export const jwtIssuer: Rule = {
  code: 'authorizer/issuer',
  severity: 'error',
  title: 'A JWT authorizer has no issuer, or one that is no https URL',
  reason:
    'API Gateway fetches the keys of the issuer over https, from a public address, and compares the issuer with the iss claim of each token to the letter.',
  fix: 'Give the URL that the tokens have as their iss claim.',
  source:
    'API Gateway Developer Guide, "Control access to HTTP APIs with JWT authorizers"; CloudFormation, AWS::ApiGatewayV2::Authorizer JWTConfiguration: Issuer.',
  topic: 'security',
  each: 'authorizer',
  *check(authorizer, design) {
    if (authorizer.kind !== 'jwt') return;
    const { id, issuer } = authorizer;
    const subject = { id, field: 'issuer' };
    if (issuer === '')
      yield { message: `${shortNameOf(design, id)} has no issuer; without one it trusts nobody.`, subject };
    else if (!HTTPS.test(issuer))
      yield {
        message: `The issuer of ${shortNameOf(design, id)} has to be an https URL without a query, as in https://issuer.example.com.`,
        subject,
      };
    else if (issuer.length > MAX)
      yield {
        message: `The issuer of ${shortNameOf(design, id)} has ${issuer.length.toLocaleString('en')} characters; API Gateway takes ${MAX.toLocaleString('en')}.`,
        subject,
      };
  },
  quickFixes(authorizer) {
    if (authorizer.kind !== 'jwt') return [];
    const { id, issuer } = authorizer;
    const meant = issuer
      .trim()
      .replace(/[?#].*$/, '')
      .replace(/^(?:http:\/\/)?(?!https:)/, 'https://');
    if (meant === issuer || meant.length > MAX || !HTTPS.test(meant)) return [];
    return [setAt(`Make it ${shortened(meant)}`, id, 'issuer', meant)];
  },
};
