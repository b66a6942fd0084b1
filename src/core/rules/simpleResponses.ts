import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const simpleResponses: Rule = {
  code: 'authorizer/simple-responses',
  severity: 'error',
  title: 'An authorizer wants simple responses with the payload 1.0',
  reason:
    'A function that gets the payload 1.0 has to answer with an IAM policy. API Gateway takes { isAuthorized } with the payload 2.0 alone.',
  fix: 'Turn simple responses off and let the function answer with an IAM policy, or send it the payload 2.0.',
  source: 'API Gateway Developer Guide, "Control access to HTTP APIs with AWS Lambda authorizers".',
  each: 'authorizer',
  *check(authorizer, design) {
    if (authorizer.kind !== 'lambda' || authorizer.payloadFormatVersion === '2.0') return;
    if (!authorizer.enableSimpleResponses) return;
    const { id } = authorizer;
    yield {
      message: `${shortNameOf(design, id)} wants simple responses, which API Gateway takes with the payload 2.0 only.`,
      subject: { id, field: 'enableSimpleResponses' },
    };
  },
  quickFixes: ({ id }) => [
    setAt('Send the payload 2.0', id, 'payloadFormatVersion', '2.0'),
    setAt('Turn simple responses off', id, 'enableSimpleResponses', false),
  ],
};
