import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { endpointsOf } from './endpointsOf.ts';
import type { Rule } from './rule.ts';

export const uniqueEndpoint: Rule = {
  code: 'domain/duplicate-endpoint',
  severity: 'error',
  title: 'A domain has two endpoints of the same type',
  reason:
    'A domain has a second endpoint while it migrates from one type to the other. Of each type there is one, and the CDK stops at two.',
  fix: 'Choose the other type for one of them, or remove the second.',
  source:
    'API Gateway Developer Guide, "Migrating a custom domain name to a different API endpoint"; aws-cdk-lib, DomainName: "an endpoint with type REGIONAL already exists".',
  each: 'domain',
  *check(domain, design) {
    const [first, second] = endpointsOf(domain);
    if (!second || first?.type !== second.type) return;
    const type = first.type === 'EDGE' ? 'edge-optimised' : 'regional';
    yield {
      message: `${shortNameOf(design, domain.id)} has two ${type} endpoints; a second one is there to migrate to another type.`,
      subject: { id: domain.id, field: 'secondEndpoint.endpointType' },
    };
  },
  mayBreak: true,
  quickFixes({ id, endpointType }) {
    const other =
      endpointType === 'EDGE'
        ? setAt('Make the second regional', id, 'secondEndpoint.endpointType', undefined)
        : setAt('Make the second edge-optimised', id, 'secondEndpoint.endpointType', 'EDGE');
    return [other, setAt('Remove the second endpoint', id, 'secondEndpoint', undefined)];
  },
};
