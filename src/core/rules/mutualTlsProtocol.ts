import { shortNameOf } from '../model/naming.ts';
import { protocolOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const mutualTlsProtocol: Rule = {
  code: 'domain/mutual-tls-of-websocket',
  severity: 'error',
  fix: 'Map the API from a domain without mutual TLS.',
  source: 'AWS SAM: "Mutual TLS domain name association is not supported for Websocket APIs".',
  *check(design) {
    for (const { id, domainId, stageId } of Object.values(design.mappings)) {
      const apiId = design.stages[stageId]?.apiId;
      if (!apiId || protocolOf(design, apiId) === 'HTTP' || !design.domains[domainId]?.mutualTls) continue;
      yield {
        message: `${shortNameOf(design, domainId)} asks for certificates of its clients, which WebSocket APIs such as ${shortNameOf(design, apiId)} do not support.`,
        subject: { id, field: 'domainId' },
      };
    }
  },
};
