import { shortNameOf } from '../model/naming.ts';
import { endpointsOf } from './endpointsOf.ts';
import type { Rule } from './rule.ts';

export const uniqueEndpoint: Rule = {
  code: 'domain/duplicate-endpoint',
  severity: 'error',
  fix: 'Choose the other type for one of them, or remove the second.',
  source:
    'API Gateway Developer Guide, "Migrating a custom domain name to a different API endpoint"; the CDK stops at two of one type.',
  *check(design) {
    for (const domain of Object.values(design.domains)) {
      const [first, second] = endpointsOf(domain);
      if (!second || first?.type !== second.type) continue;
      const type = first.type === 'EDGE' ? 'edge-optimised' : 'regional';
      yield {
        message: `${shortNameOf(design, domain.id)} has two ${type} endpoints; a second one is there to migrate to another type.`,
        subject: { id: domain.id, field: 'secondEndpoint.endpointType' },
      };
    }
  },
};
