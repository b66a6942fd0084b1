import { shortNameOf } from '../model/naming.ts';
import { functionOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const authorizerHandler: Rule = {
  code: 'authorizer/no-decision',
  severity: 'warning',
  fix: 'Write code that answers with an IAM policy for whom it lets in, or with { isAuthorized: true } where the authorizer takes simple responses.',
  source:
    'API Gateway Developer Guide, "Control access to HTTP APIs with AWS Lambda authorizers" and "Control access to WebSocket APIs with AWS Lambda REQUEST authorizers": no other answer lets anybody in.',
  *check(design) {
    for (const authorizer of Object.values(design.authorizers)) {
      if (!('functionId' in authorizer)) continue;
      const { id, functionId } = authorizer;
      const asked = functionOf(design, functionId);
      if (asked.source === 'existing' || asked.code !== undefined) continue;
      yield {
        message: `${shortNameOf(design, id)} asks ${shortNameOf(design, functionId)}, which has no code of its own: the sample greets callers and decides nothing.`,
        subject: { id, field: 'functionId' },
      };
    }
  },
};
