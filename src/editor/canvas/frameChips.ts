import type { Design } from '../../core/model/design.ts';
import type { ApiId } from '../../core/model/ids.ts';
import { PROTOCOL_NAMES } from '../../core/model/protocol.ts';
import { corsOf, mappingsTo, stagesOf } from '../../core/model/queries.ts';

const SHOWN_DOMAINS = 2;

/** What the caption of an API's frame says beside its name. */
export function frameChips(design: Design, apiId: ApiId): string[] {
  const api = design.apis[apiId];
  if (!api) return [];
  const stages = stagesOf(design, apiId);
  const addresses = stages
    .flatMap((stage) => mappingsTo(design, stage.id))
    .map(({ domainId, key }) => `${design.domains[domainId]?.name ?? ''}${key ? `/${key}` : ''}`);
  const chips: string[] = [PROTOCOL_NAMES[api.protocol]];
  const [only] = stages;
  if (stages.length === 1 && only) chips.push(only.name);
  else if (stages.length > 1) chips.push(`${stages.length} stages`);
  chips.push(...addresses.slice(0, SHOWN_DOMAINS));
  if (addresses.length > SHOWN_DOMAINS) chips.push(`+${addresses.length - SHOWN_DOMAINS}`);
  if (corsOf(design, apiId)) chips.push('CORS');
  return chips;
}
