import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX = 3600;

export const authorizerTtl: Rule = {
  code: 'authorizer/ttl',
  severity: 'error',
  title: 'An authorizer caches answers for longer than an hour, or no whole number of seconds',
  reason: 'API Gateway keeps the answer of a Lambda authorizer for an hour at most, and refuses any other time.',
  fix: 'Give whole seconds, from 0 for no cache to 3,600 for an hour.',
  source: 'CloudFormation, AWS::ApiGatewayV2::Authorizer AuthorizerResultTtlInSeconds.',
  each: 'authorizer',
  *check(authorizer, design) {
    if (authorizer.kind !== 'lambda') return;
    const { id, resultTtlInSeconds: ttl } = authorizer;
    if (Number.isInteger(ttl) && ttl >= 0 && ttl <= MAX) return;
    yield {
      message: `${shortNameOf(design, id)} caches answers for ${ttl} seconds; API Gateway takes whole seconds from 0 to 3,600.`,
      subject: { id, field: 'resultTtlInSeconds' },
    };
  },
  quickFixes(authorizer) {
    if (authorizer.kind !== 'lambda') return [];
    const seconds = Math.min(Math.max(Math.round(authorizer.resultTtlInSeconds), 0), MAX);
    const label = seconds === 0 ? 'Cache no answers' : `Cache answers for ${seconds.toLocaleString('en')} s`;
    return [setAt(label, authorizer.id, 'resultTtlInSeconds', seconds)];
  },
  fixAll: true,
};
