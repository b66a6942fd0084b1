import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const simpleResponses: Rule = {
  code: 'authorizer/simple-responses',
  severity: 'error',
  fix: 'Turn simple responses off and let the function answer with an IAM policy, or send it the payload 2.0.',
  source: 'API Gateway Developer Guide, "Control access to HTTP APIs with AWS Lambda authorizers".',
  *check(design) {
    for (const authorizer of Object.values(design.authorizers)) {
      if (authorizer.kind !== 'lambda' || authorizer.payloadFormatVersion === '2.0') continue;
      if (!authorizer.enableSimpleResponses) continue;
      const { id } = authorizer;
      yield {
        message: `${shortNameOf(design, id)} wants simple responses, which API Gateway takes with the payload 2.0 only.`,
        subject: { id, field: 'enableSimpleResponses' },
      };
    }
  },
};
