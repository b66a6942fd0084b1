import { deleteEntities } from '../commands/deleteEntities.ts';
import type { ApiMapping } from '../model/apiMapping.ts';
import type { Design } from '../model/design.ts';
import { shortNameOf } from '../model/naming.ts';
import { mappingsTo, stagesOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const besideMutualTls: Rule = {
  code: 'mapping/beside-mutual-tls',
  severity: 'warning',
  title: 'An API is mapped from a domain without mutual TLS too',
  reason:
    'Mutual TLS belongs to a custom domain and not to the API. Through another domain that does not ask for certificates, clients reach the same routes without one.',
  fix: 'Delete the mapping, or let its domain ask for certificates too.',
  source: 'API Gateway Developer Guide, "Configuring mutual TLS authentication for an HTTP API".',
  topic: 'security',
  each: 'mapping',
  *check(mapping, design) {
    const guarded = guardedBeside(design, mapping);
    if (!guarded) return;
    const { id, domainId } = mapping;
    yield {
      message: `Through ${shortNameOf(design, domainId)}, clients reach ${apiNameOf(design, mapping)} without the certificate that ${shortNameOf(design, guarded.domainId)} asks for.`,
      subject: { id, field: 'domainId' },
    };
  },
  quickFixes: ({ id }, design) => [deleteEntities(design, [id])],
};

/** The mapping from a domain with mutual TLS to the API that this one leads to without. */
function guardedBeside(design: Design, { domainId, stageId }: ApiMapping): ApiMapping | undefined {
  const apiId = design.stages[stageId]?.apiId;
  if (!apiId || design.domains[domainId]?.mutualTls || design.apis[apiId]?.protocol !== 'HTTP') return undefined; // others have none
  return stagesOf(design, apiId)
    .flatMap((stage) => mappingsTo(design, stage.id))
    .find((other) => design.domains[other.domainId]?.mutualTls);
}

function apiNameOf(design: Design, { stageId }: ApiMapping): string {
  const stage = design.stages[stageId];
  return stage ? shortNameOf(design, stage.apiId) : '(unnamed)';
}
