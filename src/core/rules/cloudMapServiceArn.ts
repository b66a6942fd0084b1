import { arnPattern } from '../model/arn.ts';
import { shortNameOf } from '../model/naming.ts';
import { privateOf } from './privateOf.ts';
import type { Rule } from './rule.ts';

/** The service, and the attributes that its instances must have. */
const ARN = arnPattern('servicediscovery', 'service/srv-[\\w-]+(\\?[\\w.-]+=[^&=?\\s]+(&[\\w.-]+=[^&=?\\s]+)*)?');

export const cloudMapServiceArn: Rule = {
  code: 'integration/service-arn',
  severity: 'error',
  fix: 'Copy the ARN of the service from the Cloud Map console, or leave it empty to be asked for it at deployment.',
  source: 'API Gateway Developer Guide, "Create private integrations using AWS Cloud Map service discovery".',
  *check(design) {
    for (const integration of privateOf(design)) {
      if (integration.kind !== 'cloud-map') continue;
      const { id, serviceArn: arn } = integration;
      if (arn === undefined || ARN.test(arn)) continue;
      yield {
        message: arn.includes(':namespace/')
          ? `What ${shortNameOf(design, id)} goes to is a namespace, not one of its services.`
          : `What ${shortNameOf(design, id)} goes to is not the ARN of a Cloud Map service: arn:aws:servicediscovery:region:account:service/srv-id, and ?attribute=value if need be.`,
        subject: { id, field: 'serviceArn' },
      };
    }
  },
};
