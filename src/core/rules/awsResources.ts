import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const ARN = /^(\*|arn:aws[\w-]*:[a-z0-9-]+:[a-z0-9*-]*:(\d{12}|\*|aws)?:[\x21-\x7e]+)$/;

export const awsResources: Rule = {
  code: 'integration/role-resources',
  severity: 'error',
  title: 'A new role is for something that is no ARN',
  reason: 'IAM refuses a policy for a resource that is not named by its ARN, and the stack fails.',
  fix: 'Copy the ARNs from the console of the service, or leave them out to be asked for them at deployment.',
  source: 'IAM User Guide, "IAM JSON policy elements: Resource".',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'websocket-aws' || integration.credentials.source !== 'new-role') return;
    const { id, credentials } = integration;
    const wrong = credentials.resources.find((resource) => !ARN.test(resource));
    if (wrong === undefined) return;
    yield {
      message: `The new role of ${shortNameOf(design, id)} is for ${shortened(wrong) || 'an empty text'}, which is no ARN: arn:aws:service:region:account:resource.`,
      subject: { id, field: 'credentials.resources' },
      about: wrong,
    };
  },
  quickFixes(integration, _design, { subject, about = '' }) {
    if (integration.kind !== 'websocket-aws' || integration.credentials.source !== 'new-role') return [];
    const { id, credentials } = integration;
    const field = subject.field ?? '';
    const others = credentials.resources.filter((resource) => resource !== about);
    const trimmed = about.trim();
    return [
      ...(ARN.test(trimmed)
        ? [
            setAt(
              'Trim the ARN',
              id,
              field,
              credentials.resources.map((resource) => (resource === about ? trimmed : resource)),
            ),
          ]
        : []),
      others.length === 0
        ? setAt('Ask for the ARNs at deployment', id, field, others)
        : setAt(about === '' ? 'Delete the empty ARN' : `Delete ${shortened(about)}`, id, field, others),
    ];
  },
};
