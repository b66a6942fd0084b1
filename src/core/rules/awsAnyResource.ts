import { shortNameOf } from '../model/naming.ts';
import { awsCallsOf } from './awsCallsOf.ts';
import type { Rule } from './rule.ts';

export const awsAnyResource: Rule = {
  code: 'integration/role-for-everything',
  severity: 'warning',
  fix: 'Name the ARNs that the call touches, or leave them out to be asked for them at deployment.',
  source: 'IAM User Guide, "Security best practices in IAM": apply least-privilege permissions.',
  *check(design) {
    for (const { id, credentials } of awsCallsOf(design)) {
      if (credentials.source !== 'new-role' || !credentials.resources.includes('*')) continue;
      yield {
        message: `The new role of ${shortNameOf(design, id)} is for every resource there is (*).`,
        subject: { id, field: 'credentials.resources' },
      };
    }
  },
};
