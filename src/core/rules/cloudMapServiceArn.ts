import { setAt } from '../commands/setAt.ts';
import { arnPattern } from '../model/arn.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

/** The service, and the attributes that its instances must have. */
const ARN = arnPattern('servicediscovery', 'service/srv-[\\w-]+(\\?[\\w.-]+=[^&=?\\s]+(&[\\w.-]+=[^&=?\\s]+)*)?');

export const cloudMapServiceArn: Rule = {
  code: 'integration/service-arn',
  severity: 'error',
  title: 'A private integration goes to something that is no Cloud Map service',
  reason:
    'API Gateway looks up the instances of a service by its ARN, which may end in attributes that they must have. It takes neither a namespace nor a URL.',
  fix: 'Copy the ARN of the service from the Cloud Map console, or leave it empty to be asked for it at deployment.',
  source: 'API Gateway Developer Guide, "Create private integrations using AWS Cloud Map service discovery".',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'cloud-map') return;
    const { id, serviceArn: arn } = integration;
    if (arn === undefined || ARN.test(arn)) return;
    yield {
      message: arn.includes(':namespace/')
        ? `What ${shortNameOf(design, id)} goes to is a namespace, not one of its services.`
        : `What ${shortNameOf(design, id)} goes to is not the ARN of a Cloud Map service: arn:aws:servicediscovery:region:account:service/srv-id, and ?attribute=value if need be.`,
      subject: { id, field: 'serviceArn' },
    };
  },
  quickFixes(integration) {
    if (integration.kind !== 'cloud-map') return [];
    const { id, serviceArn: arn = '' } = integration;
    const trimmed = arn.trim();
    return [
      ...(ARN.test(trimmed) ? [setAt('Trim the ARN', id, 'serviceArn', trimmed)] : []),
      setAt('Ask for the service at deployment', id, 'serviceArn', undefined),
    ];
  },
};
