import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const ACTION = /^[a-z0-9-]+:[A-Za-z0-9*?]+$/;

export const awsActions: Rule = {
  code: 'integration/role-actions',
  severity: 'error',
  title: 'A new role is allowed nothing, or something that is no action of IAM',
  reason:
    'IAM refuses a policy with an action that is not written as service:Action, and the stack fails. A role that is allowed nothing lets no call through.',
  fix: 'Write actions of IAM such as dynamodb:PutItem; for a call of an action, none are needed.',
  source: 'IAM User Guide, "IAM JSON policy elements: Action"; Service Authorization Reference.',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'websocket-aws' || integration.credentials.source !== 'new-role') return;
    const { id, target, credentials } = integration;
    const subject = { id, field: 'credentials.actions' };
    const wrong = credentials.actions.find((action) => !ACTION.test(action));
    if (wrong !== undefined)
      yield {
        message: `The new role of ${shortNameOf(design, id)} is allowed ${shortened(wrong) || 'an empty text'}, which is no action of IAM: service:Action.`,
        subject,
        about: wrong,
      };
    else if (target.kind === 'path' && credentials.actions.length === 0)
      yield {
        message: `The call ${shortNameOf(design, id)} goes to a path, which does not say what its new role has to allow; it would allow nothing.`,
        subject,
      };
  },
  quickFixes(integration, _design, { subject, about }) {
    if (integration.kind !== 'websocket-aws' || integration.credentials.source !== 'new-role') return [];
    if (about === undefined) return [];
    const { id, service, credentials } = integration;
    const field = subject.field ?? '';
    const plain = about.trim();
    const written = [plain.replace(/^[^:]*(?=:)/, (prefix) => prefix.toLowerCase()), `${service}:${plain}`];
    const right = written.find((action) => ACTION.test(action));
    const others = credentials.actions.filter((action) => action !== about);
    return [
      ...(right
        ? [
            setAt(
              `Allow ${shortened(right)}`,
              id,
              field,
              credentials.actions.map((action) => (action === about ? right : action)),
            ),
          ]
        : []),
      setAt(about === '' ? 'Delete the empty action' : `Delete ${shortened(about)}`, id, field, others),
    ];
  },
};
