import type { Command } from '../commands/command.ts';
import { deleteEntities } from '../commands/deleteEntities.ts';
import { setAt } from '../commands/setAt.ts';
import type { ApiMapping } from '../model/apiMapping.ts';
import type { Design } from '../model/design.ts';
import { byNumber } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { mappingsOf, protocolOf } from '../model/queries.ts';
import { endpointsOf } from './endpointsOf.ts';
import type { Rule } from './rule.ts';

export const mutualTlsProtocol: Rule = {
  code: 'domain/mutual-tls-of-websocket',
  severity: 'error',
  title: 'A WebSocket API is mapped from a domain with mutual TLS',
  reason:
    'Mutual TLS is for HTTP and REST APIs. API Gateway refuses to map a WebSocket API from a domain that asks for certificates.',
  fix: 'Map the API from a domain without mutual TLS.',
  source: 'AWS SAM: "Mutual TLS domain name association is not supported for Websocket APIs".',
  each: 'mapping',
  *check({ id, domainId, stageId }, design) {
    const apiId = design.stages[stageId]?.apiId;
    if (!apiId || protocolOf(design, apiId) === 'HTTP' || !design.domains[domainId]?.mutualTls) return;
    yield {
      message: `${shortNameOf(design, domainId)} asks for certificates of its clients, which WebSocket APIs such as ${shortNameOf(design, apiId)} do not support.`,
      subject: { id, field: 'domainId' },
    };
  },
  quickFixes: (mapping, design) => [...moved(mapping, design), deleteEntities(design, [mapping.id])],
};

/** To a domain that can serve the API under the same key. */
function moved({ id, key = '' }: ApiMapping, design: Design): Command[] {
  const domains = Object.values(design.domains).sort(byNumber);
  const open = domains.filter((domain) => {
    const isRegional = endpointsOf(domain).some(
      ({ type, endpoint }) => type === 'REGIONAL' && endpoint.securityPolicy !== 'TLS_1_0',
    );
    const isFree = mappingsOf(design, domain.id).every((other) => {
      const apiId = design.stages[other.stageId]?.apiId;
      return (other.key ?? '') !== key && apiId && protocolOf(design, apiId) === 'WEBSOCKET';
    });
    return isRegional && isFree && !domain.mutualTls;
  });
  return open
    .slice(0, 2)
    .map((domain) => setAt(`Map it from ${shortNameOf(design, domain.id)}`, id, 'domainId', domain.id));
}
