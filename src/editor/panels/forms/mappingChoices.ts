import type { Design } from '../../../core/model/design.ts';
import type { Domain } from '../../../core/model/domain.ts';
import { byNumber, type MappingId } from '../../../core/model/ids.ts';
import { mayServe } from '../../../core/model/mappable.ts';
import type { Stage } from '../../../core/model/stage.ts';

/** The stages that a mapping may lead to where it is, and the one it leads to. */
export function stagesFor(design: Design, id: MappingId): Stage[] {
  const mapping = design.mappings[id];
  if (!mapping) return [];
  return Object.values(design.stages)
    .filter((stage) => stage.id === mapping.stageId || mayServe(design, mapping.domainId, stage.id, id))
    .sort(byNumber);
}

/** The domains that a mapping may be of with the stage it leads to, and the one it is of. */
export function domainsFor(design: Design, id: MappingId): Domain[] {
  const mapping = design.mappings[id];
  if (!mapping) return [];
  return Object.values(design.domains)
    .filter((domain) => domain.id === mapping.domainId || mayServe(design, domain.id, mapping.stageId, id))
    .sort(byNumber);
}
