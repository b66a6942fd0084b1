import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const ADDRESS = /^[\w.!#%&'*+/=?^{|}~-]+@[\w-]+(\.[\w-]+)+$/;

export const topicEmail: Rule = {
  code: 'topic/email',
  severity: 'error',
  title: 'A topic notifies what is no e-mail address',
  reason:
    'A subscription has one address, which has to confirm it once. Amazon SNS refuses a subscription with anything else.',
  fix: 'Write one address, such as alerts@example.com.',
  source: 'Amazon SNS API reference, Subscribe: Endpoint of the protocol email.',
  each: 'resource',
  *check(resource, design) {
    if (resource.kind !== 'topic' || resource.origin.source !== 'new') return;
    const { email } = resource.origin;
    if (email === undefined || ADDRESS.test(email)) return;
    yield {
      message: `${shortened(email) || 'The empty text'} is no e-mail address that ${shortNameOf(design, resource.id)} could notify.`,
      subject: { id: resource.id, field: 'origin.email' },
    };
  },
  quickFixes(resource) {
    if (resource.kind !== 'topic' || resource.origin.source !== 'new') return [];
    const email = resource.origin.email ?? '';
    const meant = (/<([^<>]+)>\s*$/.exec(email)?.[1] ?? email).trim().replace(/^mailto:/, '');
    if (ADDRESS.test(meant)) return [setAt(`Make it ${shortened(meant)}`, resource.id, 'origin.email', meant)];
    return [setAt('Notify nobody by e-mail', resource.id, 'origin.email', undefined)];
  },
};
