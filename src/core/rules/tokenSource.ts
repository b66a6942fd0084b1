import { setAt } from '../commands/setAt.ts';
import { isTokenSource, respelledSource } from '../model/identitySource.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const USUAL = '$request.header.Authorization';

export const tokenSource: Rule = {
  code: 'authorizer/token-source',
  severity: 'error',
  title: 'An authorizer takes its token from nowhere that API Gateway knows',
  reason:
    'A JWT authorizer has one identity source, where API Gateway finds the token: a header or a parameter of the query. It takes neither several nor any other.',
  fix: `Write ${USUAL}, or another header or parameter of the query in its place.`,
  source: 'CloudFormation, AWS::ApiGatewayV2::Authorizer IdentitySource.',
  each: 'authorizer',
  *check(authorizer, design) {
    if ('identitySources' in authorizer || isTokenSource(authorizer.identitySource)) return;
    const { id } = authorizer;
    yield {
      message: `${shortNameOf(design, id)} takes its token from neither $request.header.Name nor $request.querystring.name.`,
      subject: { id, field: 'identitySource' },
    };
  },
  quickFixes(authorizer) {
    if ('identitySources' in authorizer) return [];
    const { id, identitySource } = authorizer;
    const meant = respelledSource('HTTP', identitySource);
    const sources = meant && isTokenSource(meant) ? [meant, USUAL] : [USUAL];
    return [...new Set(sources)].map((source) => setAt(`Make it ${shortened(source)}`, id, 'identitySource', source));
  },
};
