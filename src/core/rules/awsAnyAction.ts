import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const awsAnyAction: Rule = {
  code: 'integration/role-any-action',
  severity: 'warning',
  topic: 'security',
  title: 'A new role is allowed every action of a service',
  reason:
    'An integration makes one call. Allowed every action of the service, its role may also delete what the call only writes, should the integration ever be changed.',
  fix: 'Allow the actions that the call needs; for a call of an action, none need be named.',
  source: 'IAM User Guide, "Security best practices in IAM": apply least-privilege permissions.',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'websocket-aws' || integration.credentials.source !== 'new-role') return;
    const { id, credentials } = integration;
    const wide = credentials.actions.find((action) => action.endsWith(':*'));
    if (wide === undefined) return;
    yield {
      message: `The new role of ${shortNameOf(design, id)} is allowed every action of ${wide.slice(0, -':*'.length)} (${wide}).`,
      subject: { id, field: 'credentials.actions' },
      about: wide,
    };
  },
  quickFixes(integration, _design, { about }) {
    if (integration.kind !== 'websocket-aws' || integration.credentials.source !== 'new-role') return [];
    const { id, target, credentials } = integration;
    const others = credentials.actions.filter((action) => action !== about);
    if (others.length > 0) return [setAt('Keep the other actions alone', id, 'credentials.actions', others)];
    // Without any, a role is allowed the action that is called.
    return target.kind === 'action'
      ? [setAt(`Allow ${target.action.split('&')[0]} alone`, id, 'credentials.actions', others)]
      : [];
  },
};
