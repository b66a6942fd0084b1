import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const awsAnyResource: Rule = {
  code: 'integration/role-for-everything',
  severity: 'warning',
  topic: 'security',
  title: 'A new role is for every resource there is',
  reason:
    'Whatever a message can make of the call then works on every table, queue or bucket of the account, and not only on the one that is meant.',
  fix: 'Name the ARNs that the call touches, or leave them out to be asked for them at deployment.',
  source: 'IAM User Guide, "Security best practices in IAM": apply least-privilege permissions.',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'websocket-aws' || integration.credentials.source !== 'new-role') return;
    const { id, credentials } = integration;
    if (!credentials.resources.includes('*')) return;
    yield {
      message: `The new role of ${shortNameOf(design, id)} is for every resource there is (*).`,
      subject: { id, field: 'credentials.resources' },
    };
  },
  quickFixes(integration) {
    if (integration.kind !== 'websocket-aws' || integration.credentials.source !== 'new-role') return [];
    const { id, credentials } = integration;
    const named = credentials.resources.filter((resource) => resource !== '*');
    const label = named.length === 0 ? 'Ask for the ARNs at deployment' : 'Keep the ARNs that are named alone';
    return [setAt(label, id, 'credentials.resources', named)];
  },
};
