import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { awsCallsOf } from './awsCallsOf.ts';
import type { Rule } from './rule.ts';

const ACTION = /^[a-z0-9-]+:[A-Za-z0-9*?]+$/;

export const awsActions: Rule = {
  code: 'integration/role-actions',
  severity: 'error',
  fix: 'Write actions of IAM such as dynamodb:PutItem; for a call of an action, none are needed.',
  source: 'IAM User Guide, "IAM JSON policy elements: Action"; Service Authorization Reference.',
  *check(design) {
    for (const { id, target, credentials } of awsCallsOf(design)) {
      if (credentials.source !== 'new-role') continue;
      const subject = { id, field: 'credentials.actions' };
      const wrong = credentials.actions.find((action) => !ACTION.test(action));
      if (wrong !== undefined)
        yield {
          message: `The new role of ${shortNameOf(design, id)} is allowed ${shortened(wrong) || 'an empty text'}, which is no action of IAM: service:Action.`,
          subject,
        };
      else if (target.kind === 'path' && credentials.actions.length === 0)
        yield {
          message: `The call ${shortNameOf(design, id)} goes to a path, which does not say what its new role has to allow; it would allow nothing.`,
          subject,
        };
    }
  },
};
