import { setAt } from '../commands/setAt.ts';
import { entityOf } from '../model/design.ts';
import { shortNameOf } from '../model/naming.ts';
import { valueAt } from '../model/paths.ts';
import type { Rule } from './rule.ts';

const ARN = /^arn:aws[a-zA-Z-]*:iam::\d{12}:role\/([\x21-\x7e]{1,510}\/)?[\w+=,.@-]{1,64}$/;
const FIELD = 'credentials.arn';

export const roleArn: Rule = {
  code: 'credentials/role-arn',
  severity: 'error',
  title: 'What should be the ARN of a role is none',
  reason:
    'API Gateway assumes the role to make the call, and can assume nothing else: neither a user nor a group, nor a role by its name.',
  fix: 'Copy the ARN from the IAM console, or leave it empty to be asked for it at deployment.',
  source: 'IAM API reference, Role: Arn, Path and RoleName.',
  *check(design) {
    for (const user of [...Object.values(design.integrations), ...Object.values(design.authorizers)]) {
      if (!('credentials' in user) || user.credentials?.source !== 'existing-role') continue;
      const { arn } = user.credentials;
      if (arn === undefined || ARN.test(arn)) continue;
      yield {
        message: `The role of ${shortNameOf(design, user.id)} is not the ARN of one: arn:aws:iam::account:role/name.`,
        subject: { id: user.id, field: FIELD },
      };
    }
  },
  quickFixes(design, { subject: { id } }) {
    if (id === 'design') return [];
    const arn = valueAt(entityOf(design, id), FIELD);
    const trimmed = typeof arn === 'string' ? arn.replace(/\s+/g, '') : '';
    return [
      ...(ARN.test(trimmed) ? [setAt('Take the spaces out of the ARN', id, FIELD, trimmed)] : []),
      setAt('Ask for the ARN at deployment', id, FIELD, undefined),
    ];
  },
};
