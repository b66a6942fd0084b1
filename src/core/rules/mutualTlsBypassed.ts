import { shortNameOf } from '../model/naming.ts';
import { mappingsOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const mutualTlsBypassed: Rule = {
  code: 'domain/mutual-tls-bypassed',
  severity: 'warning',
  fix: 'Let the API take requests through custom domains only.',
  source: 'API Gateway Developer Guide, "Configuring mutual TLS authentication for an HTTP API".',
  *check(design) {
    for (const { id, mutualTls } of Object.values(design.domains)) {
      if (!mutualTls) continue;
      const apiIds = mappingsOf(design, id).flatMap(({ stageId }) => design.stages[stageId]?.apiId ?? []);
      for (const apiId of new Set(apiIds)) {
        const api = design.apis[apiId];
        if (api?.protocol !== 'HTTP' || api.disableExecuteApiEndpoint) continue; // mutual TLS is for HTTP APIs
        yield {
          message: `Clients reach ${shortNameOf(design, apiId)} without the certificate that ${shortNameOf(design, id)} asks for, through its execute-api endpoint.`,
          subject: { id: apiId, field: 'disableExecuteApiEndpoint' },
        };
      }
    }
  },
};
