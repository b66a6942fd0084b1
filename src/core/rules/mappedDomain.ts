import { addEntities } from '../commands/addEntities.ts';
import { deleteEntities } from '../commands/deleteEntities.ts';
import { createMapping } from '../model/create.ts';
import type { Design } from '../model/design.ts';
import type { Domain } from '../model/domain.ts';
import { type ApiId, byNumber } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { mappingsOf, mappingsTo, protocolOf, stagesOf } from '../model/queries.ts';
import type { Stage } from '../model/stage.ts';
import { endpointsOf } from './endpointsOf.ts';
import type { Rule } from './rule.ts';

export const mappedDomain: Rule = {
  code: 'domain/no-mapping',
  severity: 'info',
  title: 'A domain is mapped to no stage',
  reason:
    'A mapping says which stage answers for the domain. Without one API Gateway has nobody to ask, and refuses every request.',
  fix: 'Map it to a stage.',
  source: 'API Gateway Developer Guide, "Custom domain names for HTTP APIs".',
  each: 'domain',
  *check({ id }, design) {
    if (mappingsOf(design, id).length > 0) return;
    yield { message: `${shortNameOf(design, id)} is mapped to no stage, so it answers no request.`, subject: { id } };
  },
  quickFixes: (domain, design) => [
    ...stagesFor(domain, design).map((stage) =>
      addEntities(
        [createMapping(design, domain.id, stage.id)],
        {},
        `Map it to ${shortNameOf(design, stage.id)} of ${shortNameOf(design, stage.apiId)}`,
      ),
    ),
    deleteEntities(design, [domain.id]),
  ],
  mayBreak: true,
};

/** Stages that it can be mapped to, those before others that no domain leads to yet. */
function stagesFor(domain: Domain, design: Design): Stage[] {
  const isUsable = endpointsOf(domain).some(
    ({ type, endpoint }) => type === 'REGIONAL' && endpoint.securityPolicy !== 'TLS_1_0',
  );
  if (!isUsable) return [];
  const possible = Object.values(design.stages)
    .filter(({ apiId }) => !domain.mutualTls || protocolOf(design, apiId) === 'HTTP')
    .filter(({ apiId }) => isReachedAlike(domain, design, apiId))
    .sort(byNumber);
  const unmapped = possible.filter(({ id }) => mappingsTo(design, id).length === 0);
  return (unmapped.length > 0 ? unmapped : possible).slice(0, 3);
}

/** Whether mutual TLS guards the API everywhere with this domain too, or nowhere. */
function isReachedAlike(domain: Domain, design: Design, apiId: ApiId): boolean {
  return stagesOf(design, apiId)
    .flatMap(({ id }) => mappingsTo(design, id))
    .every(({ domainId }) => !design.domains[domainId]?.mutualTls === !domain.mutualTls);
}
