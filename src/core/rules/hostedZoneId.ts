import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const ID = /^[A-Z0-9]{1,32}$/;

export const hostedZoneId: Rule = {
  code: 'domain/hosted-zone-id',
  severity: 'error',
  title: 'The hosted zone of a domain is not an id',
  reason:
    'Route 53 finds a hosted zone by its id. A zone is not told by the name of its domain, since there can be several of one name.',
  fix: 'Copy the id from Route 53, or leave it empty to be asked for it at deployment.',
  source: 'Amazon Route 53 API reference, HostedZone: Id, at most 32 characters.',
  each: 'domain',
  *check({ id, hostedZone }, design) {
    if (hostedZone?.id === undefined || ID.test(hostedZone.id)) return;
    yield {
      message: `The hosted zone of ${shortNameOf(design, id)} has no id of Route 53: capital letters and digits, such as Z0123456789ABC.`,
      subject: { id, field: 'hostedZone.id' },
    };
  },
  quickFixes({ id, hostedZone }) {
    const meant = (hostedZone?.id ?? '')
      .trim()
      .replace(/^\/?hostedzone\//, '')
      .toUpperCase();
    if (ID.test(meant)) return [setAt(`Make it ${meant}`, id, 'hostedZone.id', meant)];
    return [setAt('Ask for the hosted zone at deployment', id, 'hostedZone.id', undefined)];
  },
};
