import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX = 50;

export const jwtAudience: Rule = {
  code: 'authorizer/audience',
  severity: 'error',
  fix: `Give 1 to ${MAX} values that a token may have as its aud or client_id claim.`,
  source:
    'CloudFormation, AWS::ApiGatewayV2::Authorizer JWTConfiguration: Audience; API Gateway Developer Guide, "Quotas for HTTP APIs"; aws-cdk-lib, HttpAuthorizer.',
  *check(design) {
    for (const authorizer of Object.values(design.authorizers)) {
      if (authorizer.kind !== 'jwt') continue;
      const { id, audience } = authorizer;
      const subject = { id, field: 'audience' };
      if (audience.length === 0)
        yield { message: `${shortNameOf(design, id)} has no audience, which API Gateway demands.`, subject };
      else if (audience.length > MAX)
        yield {
          message: `${shortNameOf(design, id)} has ${audience.length} audiences; API Gateway takes ${MAX}.`,
          subject,
        };
      else if (audience.some((value) => value.trim() === ''))
        yield { message: `An audience of ${shortNameOf(design, id)} is empty.`, subject };
    }
  },
};
