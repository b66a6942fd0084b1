import { addEntities } from '../commands/addEntities.ts';
import { setAt } from '../commands/setAt.ts';
import type { Api } from '../model/api.ts';
import { createMapping } from '../model/create.ts';
import type { Design } from '../model/design.ts';
import type { Domain } from '../model/domain.ts';
import { shortNameOf } from '../model/naming.ts';
import { mappingsOf, mappingsTo, protocolOf, stagesOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const reachableApi: Rule = {
  code: 'api/unreachable',
  severity: 'warning',
  title: 'An API has no URL that a client could call',
  reason:
    'The execute-api endpoint is turned off for all stages at once. It was the only way to an API that no custom domain leads to.',
  fix: 'Map a custom domain to one of its stages, or turn the execute-api endpoint on again.',
  source:
    'API Gateway Developer Guide, "Disable the default endpoint for an HTTP API" and "Disable the default endpoint for a WebSocket API".',
  each: 'api',
  *check({ id, disableExecuteApiEndpoint }, design) {
    if (!disableExecuteApiEndpoint) return;
    if (stagesOf(design, id).some((stage) => mappingsTo(design, stage.id).length > 0)) return;
    yield {
      message: `${shortNameOf(design, id)} takes requests through custom domains only, and none is mapped to it.`,
      subject: { id, field: 'disableExecuteApiEndpoint' },
    };
  },
  quickFixes(api, design) {
    const { id } = api;
    const name = shortNameOf(design, id);
    const [stage] = stagesOf(design, id);
    const domain = Object.values(design.domains).find((candidate) => canLeadTo(design, candidate, api));
    return [
      ...(stage && domain
        ? [
            addEntities(
              [createMapping(design, domain.id, stage.id)],
              {},
              `Map ${shortNameOf(design, domain.id)} to ${shortNameOf(design, stage.id)} of ${name}`,
            ),
          ]
        : []),
      setAt(`Turn the execute-api endpoint of ${name} on`, id, 'disableExecuteApiEndpoint', false),
    ];
  },
  mayBreak: true,
};

/** A domain is for APIs of one protocol, and mutual TLS for HTTP APIs only. */
function canLeadTo(design: Design, { id, mutualTls }: Domain, { protocol }: Api): boolean {
  if (protocol === 'WEBSOCKET' && mutualTls) return false;
  return mappingsOf(design, id).every(({ stageId }) => {
    const stage = design.stages[stageId];
    return !stage || protocolOf(design, stage.apiId) === protocol;
  });
}
