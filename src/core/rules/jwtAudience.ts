import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { LIMITS } from './quotas.ts';
import type { Rule } from './rule.ts';

const { audiences: MAX } = LIMITS;

export const jwtAudience: Rule = {
  code: 'authorizer/audience',
  severity: 'error',
  title: 'A JWT authorizer has no audience, an empty one or too many',
  reason:
    'A token passes if its aud or client_id claim is one of the audiences. API Gateway takes no JWT authorizer without any, and at most 50.',
  fix: `Give 1 to ${MAX} values that a token may have as its aud or client_id claim.`,
  source:
    'CloudFormation, AWS::ApiGatewayV2::Authorizer JWTConfiguration: Audience; API Gateway Developer Guide, "Quotas for HTTP APIs"; aws-cdk-lib, HttpAuthorizer.',
  each: 'authorizer',
  *check(authorizer, design) {
    if (authorizer.kind !== 'jwt') return;
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
  },
  quickFixes(authorizer) {
    if (authorizer.kind !== 'jwt') return [];
    const { id, audience } = authorizer;
    const given = audience.filter((value) => value.trim() !== '');
    if (given.length === 0 || given.length === audience.length || audience.length > MAX) return [];
    return [setAt('Remove the empty audience', id, 'audience', given)];
  },
  fixAll: true,
};
