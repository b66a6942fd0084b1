import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { mappingsOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const dnsRecord: Rule = {
  code: 'domain/no-dns-record',
  severity: 'info',
  title: 'A domain has no DNS record in the design',
  reason:
    'API Gateway gives a custom domain a host name of its own. Until a DNS record points the domain there, nobody reaches it.',
  fix: 'Name its hosted zone, or point a DNS record at what the outputs say.',
  source: 'API Gateway Developer Guide, "Custom domain names for HTTP APIs".',
  each: 'domain',
  *check({ id, hostedZone }, design) {
    if (hostedZone || mappingsOf(design, id).length === 0) return;
    yield {
      message: `${shortNameOf(design, id)} has no hosted zone in the design, so clients find it once you add its DNS record.`,
      subject: { id, field: 'hostedZone' },
    };
  },
  quickFixes: ({ id }) => [setAt('Add the record to a hosted zone, asked for at deployment', id, 'hostedZone', {})],
};
