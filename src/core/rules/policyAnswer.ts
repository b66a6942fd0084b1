import { shortNameOf } from '../model/naming.ts';
import { functionOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const policyAnswer: Rule = {
  code: 'authorizer/no-policy',
  severity: 'warning',
  title: 'The authorizer of a WebSocket API answers as those of HTTP APIs do',
  reason:
    'Simple responses with isAuthorized are for HTTP APIs. API Gateway takes an IAM policy from the authorizer of a WebSocket API, and lets nobody connect who has none.',
  fix: 'Let the function answer with a policyDocument, whose Resource is event.methodArn.',
  source: 'API Gateway Developer Guide, "Control access to WebSocket APIs with AWS Lambda REQUEST authorizers".',
  each: 'authorizer',
  *check(authorizer, design) {
    if (authorizer.kind !== 'websocket-lambda') return;
    const { id, functionId } = authorizer;
    const asked = functionOf(design, functionId);
    if (asked.source === 'existing' || asked.code === undefined) return;
    if (!/isAuthorized/.test(asked.code) || /policyDocument/.test(asked.code)) return;
    yield {
      message: `The code of ${shortNameOf(design, functionId)} answers ${shortNameOf(design, id)} with isAuthorized, which HTTP APIs understand; a WebSocket API wants an IAM policy.`,
      subject: { id, field: 'functionId' },
    };
  },
};
