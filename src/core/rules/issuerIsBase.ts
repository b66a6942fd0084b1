import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const DISCOVERY = '/.well-known';

export const issuerIsBase: Rule = {
  code: 'authorizer/issuer-discovery',
  severity: 'warning',
  title: 'The issuer of an authorizer is a discovery document',
  reason:
    'API Gateway finds the keys of an issuer at /.well-known/openid-configuration below it, and lets in only tokens whose iss claim is the issuer to the letter. With the address of the document in its place, every token is answered with 401.',
  fix: `Leave out ${DISCOVERY} and what follows.`,
  source:
    'API Gateway Developer Guide, "Control access to HTTP APIs with JWT authorizers"; OpenID Connect Discovery 1.0, section 4.',
  each: 'authorizer',
  *check(authorizer, design) {
    if (authorizer.kind !== 'jwt' || !authorizer.issuer.includes(DISCOVERY)) return;
    yield {
      message: `The issuer of ${shortNameOf(design, authorizer.id)} holds ${DISCOVERY}, which API Gateway adds by itself; tokens say the URL before it.`,
      subject: { id: authorizer.id, field: 'issuer' },
    };
  },
  quickFixes(authorizer) {
    if (authorizer.kind !== 'jwt') return [];
    const { id, issuer } = authorizer;
    const base = issuer.slice(0, issuer.indexOf(DISCOVERY)).replace(/\/+$/, '');
    if (base === '') return [];
    return [base, `${base}/`].map((meant) => setAt(`Make it ${shortened(meant)}`, id, 'issuer', meant)); // iss may end in a slash
  },
};
