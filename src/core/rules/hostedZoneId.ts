import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const hostedZoneId: Rule = {
  code: 'domain/hosted-zone-id',
  severity: 'error',
  fix: 'Copy the id from Route 53, or leave it empty to be asked for it at deployment.',
  source: 'Amazon Route 53 API reference, HostedZone: Id, at most 32 characters.',
  *check(design) {
    for (const { id, hostedZone } of Object.values(design.domains)) {
      if (hostedZone?.id === undefined || /^[A-Z0-9]{1,32}$/.test(hostedZone.id)) continue;
      yield {
        message: `The hosted zone of ${shortNameOf(design, id)} has no id of Route 53: capital letters and digits, such as Z0123456789ABC.`,
        subject: { id, field: 'hostedZone.id' },
      };
    }
  },
};
