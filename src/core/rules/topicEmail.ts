import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const topicEmail: Rule = {
  code: 'topic/email',
  severity: 'error',
  fix: 'Write one address, such as alerts@example.com.',
  source: 'Amazon SNS API reference, Subscribe: Endpoint of the protocol email.',
  *check(design) {
    for (const resource of Object.values(design.resources)) {
      if (resource.kind !== 'topic' || resource.origin.source !== 'new') continue;
      const { email } = resource.origin;
      if (email === undefined || /^[\w.!#%&'*+/=?^{|}~-]+@[\w-]+(\.[\w-]+)+$/.test(email)) continue;
      yield {
        message: `${shortened(email) || 'The empty text'} is no e-mail address that ${shortNameOf(design, resource.id)} could notify.`,
        subject: { id: resource.id, field: 'origin.email' },
      };
    }
  },
};
