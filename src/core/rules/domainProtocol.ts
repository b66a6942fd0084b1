import { shortNameOf } from '../model/naming.ts';
import { mappingsOf, protocolOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const domainProtocol: Rule = {
  code: 'domain/both-protocols',
  severity: 'error',
  fix: 'Use a domain of its own for the WebSocket API.',
  source:
    'API Gateway Developer Guide, "Custom domain names for WebSocket APIs": a name for WebSocket APIs serves no HTTP or REST APIs.',
  *check(design) {
    for (const { id } of Object.values(design.domains)) {
      const apiIds = mappingsOf(design, id).flatMap(({ stageId }) => design.stages[stageId]?.apiId ?? []);
      const http = apiIds.find((apiId) => protocolOf(design, apiId) === 'HTTP');
      const webSocket = apiIds.find((apiId) => protocolOf(design, apiId) === 'WEBSOCKET');
      if (!http || !webSocket) continue;
      yield {
        message: `${shortNameOf(design, id)} serves ${shortNameOf(design, http)}, an HTTP API, and ${shortNameOf(design, webSocket)}, a WebSocket API; a domain cannot serve both.`,
        subject: { id },
      };
    }
  },
};
