import { shortNameOf } from '../model/naming.ts';
import { functionOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const policyAnswer: Rule = {
  code: 'authorizer/no-policy',
  severity: 'warning',
  fix: 'Let the function answer with a policyDocument, whose Resource is event.methodArn.',
  source:
    'API Gateway Developer Guide, "Control access to WebSocket APIs with AWS Lambda REQUEST authorizers": the function returns an IAM policy.',
  *check(design) {
    for (const authorizer of Object.values(design.authorizers)) {
      if (authorizer.kind !== 'websocket-lambda') continue;
      const { id, functionId } = authorizer;
      const asked = functionOf(design, functionId);
      if (asked.source === 'existing' || asked.code === undefined) continue;
      if (!/isAuthorized/.test(asked.code) || /policyDocument/.test(asked.code)) continue;
      yield {
        message: `The code of ${shortNameOf(design, functionId)} answers ${shortNameOf(design, id)} with isAuthorized, which HTTP APIs understand; a WebSocket API wants an IAM policy.`,
        subject: { id, field: 'functionId' },
      };
    }
  },
};
