import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { awsCallsOf } from './awsCallsOf.ts';
import type { Rule } from './rule.ts';

const ARN = /^(\*|arn:aws[\w-]*:[a-z0-9-]+:[a-z0-9*-]*:(\d{12}|\*|aws)?:[\x21-\x7e]+)$/;

export const awsResources: Rule = {
  code: 'integration/role-resources',
  severity: 'error',
  fix: 'Copy the ARNs from the console of the service, or leave them out to be asked for them at deployment.',
  source: 'IAM User Guide, "IAM JSON policy elements: Resource".',
  *check(design) {
    for (const { id, credentials } of awsCallsOf(design)) {
      if (credentials.source !== 'new-role') continue;
      const wrong = credentials.resources.find((resource) => !ARN.test(resource));
      if (wrong === undefined) continue;
      yield {
        message: `The new role of ${shortNameOf(design, id)} is for ${shortened(wrong) || 'an empty text'}, which is no ARN: arn:aws:service:region:account:resource.`,
        subject: { id, field: 'credentials.resources' },
      };
    }
  },
};
