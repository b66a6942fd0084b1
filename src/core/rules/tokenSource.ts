import { HTTP_TOKEN } from '../model/httpToken.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

/** One header or one parameter of the query. */
const SOURCE = new RegExp(`^\\$request\\.(header\\.${HTTP_TOKEN}|querystring\\.[^\\s,]+)$`);

export const tokenSource: Rule = {
  code: 'authorizer/token-source',
  severity: 'error',
  fix: 'Write $request.header.Authorization, or another header or parameter of the query in its place.',
  source:
    'CloudFormation, AWS::ApiGatewayV2::Authorizer IdentitySource: of a JWT authorizer one expression, a header or a query string parameter.',
  *check(design) {
    for (const authorizer of Object.values(design.authorizers)) {
      if ('identitySources' in authorizer || SOURCE.test(authorizer.identitySource)) continue;
      const { id } = authorizer;
      yield {
        message: `${shortNameOf(design, id)} takes its token from neither $request.header.Name nor $request.querystring.name.`,
        subject: { id, field: 'identitySource' },
      };
    }
  },
};
