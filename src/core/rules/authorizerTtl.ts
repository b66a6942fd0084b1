import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX = 3600;

export const authorizerTtl: Rule = {
  code: 'authorizer/ttl',
  severity: 'error',
  fix: 'Give whole seconds, from 0 for no cache to 3,600 for an hour.',
  source: 'CloudFormation, AWS::ApiGatewayV2::Authorizer AuthorizerResultTtlInSeconds.',
  *check(design) {
    for (const authorizer of Object.values(design.authorizers)) {
      if (authorizer.kind !== 'lambda') continue;
      const { id, resultTtlInSeconds: ttl } = authorizer;
      if (Number.isInteger(ttl) && ttl >= 0 && ttl <= MAX) continue;
      yield {
        message: `${shortNameOf(design, id)} caches answers for ${ttl} seconds; API Gateway takes whole seconds from 0 to 3,600.`,
        subject: { id, field: 'resultTtlInSeconds' },
      };
    }
  },
};
