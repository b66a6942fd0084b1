import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { mappingsTo, stagesOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const mutualTlsBypassed: Rule = {
  code: 'domain/mutual-tls-bypassed',
  severity: 'warning',
  title: 'The execute-api endpoint leads around mutual TLS',
  reason:
    'Mutual TLS belongs to a custom domain and not to the API. Every API has an execute-api endpoint too, which asks nobody for a certificate unless it is turned off.',
  fix: 'Let the API take requests through custom domains only.',
  source: 'API Gateway Developer Guide, "Configuring mutual TLS authentication for an HTTP API".',
  topic: 'security',
  each: 'api',
  *check(api, design) {
    if (api.protocol !== 'HTTP' || api.disableExecuteApiEndpoint) return; // mutual TLS is for HTTP APIs
    const domainIds = stagesOf(design, api.id).flatMap((stage) =>
      mappingsTo(design, stage.id).map(({ domainId }) => domainId),
    );
    for (const domainId of new Set(domainIds)) {
      if (!design.domains[domainId]?.mutualTls) continue;
      yield {
        message: `Clients reach ${shortNameOf(design, api.id)} without the certificate that ${shortNameOf(design, domainId)} asks for, through its execute-api endpoint.`,
        subject: { id: api.id, field: 'disableExecuteApiEndpoint' },
        about: shortNameOf(design, domainId),
      };
    }
  },
  quickFixes: ({ id }, design) => [
    setAt(
      `Let ${shortNameOf(design, id)} take requests through custom domains only`,
      id,
      'disableExecuteApiEndpoint',
      true,
    ),
  ],
};
