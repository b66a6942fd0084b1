import type { Design } from './design.ts';
import type { DomainId, MappingId, StageId } from './ids.ts';
import type { Protocol } from './protocol.ts';
import { mappingsOf, protocolOf } from './queries.ts';

/** What a domain serves by mappings other than the given one. */
export function protocolsServed(design: Design, domainId: DomainId, except?: MappingId): Set<Protocol> {
  const stages = mappingsOf(design, domainId)
    .filter((mapping) => mapping.id !== except)
    .flatMap((mapping) => design.stages[mapping.stageId] ?? []);
  return new Set(stages.map((stage) => protocolOf(design, stage.apiId)));
}

/**
 * Whether a domain may serve a stage beside what it serves by other mappings: never a WebSocket API beside an HTTP API
 * (Developer Guide, "Custom domain names for WebSocket APIs"), nor where clients show certificates (SAM: "Mutual TLS
 * domain name association is not supported for Websocket APIs").
 */
export function mayServe(design: Design, domainId: DomainId, stageId: StageId, except?: MappingId): boolean {
  const stage = design.stages[stageId];
  if (!stage) return false;
  const protocol = protocolOf(design, stage.apiId);
  if (protocol === 'WEBSOCKET' && design.domains[domainId]?.mutualTls) return false;
  return [...protocolsServed(design, domainId, except)].every((served) => served === protocol);
}

/** Why a stage, or any at all, cannot be mapped to a domain; undefined when one can. */
export function unmappable(design: Design, domainId: DomainId): string | undefined {
  const stageIds = Object.values(design.stages).map(({ id }) => id);
  if (stageIds.length === 0) return 'There is no stage to map yet';
  if (stageIds.some((id) => mayServe(design, domainId, id))) return undefined;
  if (protocolsServed(design, domainId).has('WEBSOCKET'))
    return 'It serves a WebSocket API, and none has a stage for it';
  if (design.domains[domainId]?.mutualTls) return 'WebSocket APIs cannot ask for client certificates';
  return 'It serves an HTTP API, and cannot serve a WebSocket API as well';
}
