import { shortNameOf } from '../model/naming.ts';
import { mappingsOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const dnsRecord: Rule = {
  code: 'domain/no-dns-record',
  severity: 'info',
  fix: 'Name its hosted zone, or point a DNS record at what the outputs say.',
  source: 'API Gateway Developer Guide, "Setting up custom domain names for HTTP APIs".',
  *check(design) {
    for (const { id, hostedZone } of Object.values(design.domains)) {
      if (hostedZone || mappingsOf(design, id).length === 0) continue;
      yield {
        message: `${shortNameOf(design, id)} has no hosted zone in the design, so clients find it once you add its DNS record.`,
        subject: { id },
      };
    }
  },
};
