import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const ARN = /^arn:aws[\w-]*:iam::\d{12}:role\/([\x21-\x7e]{1,510}\/)?[\w+=,.@-]{1,64}$/;

export const roleArn: Rule = {
  code: 'credentials/role-arn',
  severity: 'error',
  fix: 'Copy the ARN from the IAM console, or leave it empty to be asked for it at deployment.',
  source: 'IAM API reference, Role: Arn, Path and RoleName.',
  *check(design) {
    for (const user of [...Object.values(design.integrations), ...Object.values(design.authorizers)]) {
      if (!('credentials' in user) || user.credentials?.source !== 'existing-role') continue;
      const { arn } = user.credentials;
      if (arn === undefined || ARN.test(arn)) continue;
      yield {
        message: `The role of ${shortNameOf(design, user.id)} is not the ARN of one: arn:aws:iam::account:role/name.`,
        subject: { id: user.id, field: 'credentials.arn' },
      };
    }
  },
};
