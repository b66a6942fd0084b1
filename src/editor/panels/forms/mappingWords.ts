import type { ApiMapping } from '../../../core/model/apiMapping.ts';
import type { Design } from '../../../core/model/design.ts';
import { mappingsOf, protocolOf } from '../../../core/model/queries.ts';

/** Which requests a mapping takes, beside the others of its domain (Developer Guide, "Map API stages to a custom domain name for HTTP APIs"). */
export function mappingWords(design: Design, mapping: ApiMapping): string {
  const stage = design.stages[mapping.stageId];
  if (stage && protocolOf(design, stage.apiId) === 'WEBSOCKET') {
    return `Takes the connections that clients open at ${mapping.key ? `/${mapping.key}` : 'the root of the domain'}.`;
  }
  const others = mappingsOf(design, mapping.domainId)
    .filter((other) => other.id !== mapping.id)
    .map((other) => other.key ?? '');
  const { key = '' } = mapping;
  if (key === '') {
    return others.length === 0
      ? 'Takes every request to the domain.'
      : 'Takes every request to the domain that no other key takes.';
  }
  const deeper = others.filter((other) => other.startsWith(`${key}/`)).map((other) => `/${other}`);
  const taken = `Takes /${key} and what is below it; the rest of the path, after the key, goes to the stage.`;
  return deeper.length === 0 ? taken : `${taken} Longer keys come first: ${deeper.join(', ')}.`;
}
