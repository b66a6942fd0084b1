import type { Design } from '../model/design.ts';
import type { IntegrationId } from '../model/ids.ts';
import type { MappingSide } from '../model/mappingSyntax.ts';
import { shortNameOf } from '../model/naming.ts';
import type { ParameterMapping } from '../model/parameterMapping.ts';

/** One table of parameter mappings: that of the requests to an integration, or of its answers with one status code. */
export interface MappingTable {
  id: IntegrationId;
  side: MappingSide;
  /** `the requests to backend`. */
  what: string;
  mappings: readonly ParameterMapping[];
  field: string;
}

export function mappedOf(design: Design): MappingTable[] {
  return Object.values(design.integrations).flatMap((integration): MappingTable[] => {
    if (!('mappings' in integration) || !integration.mappings) return [];
    const { id } = integration;
    const name = shortNameOf(design, id);
    const { request, responses } = integration.mappings;
    return [
      { id, side: 'request', what: `the requests to ${name}`, mappings: request, field: 'mappings.request' },
      ...responses.map(
        ({ statusCode, mappings }, index): MappingTable => ({
          id,
          side: 'response',
          what: `the ${statusCode} answers of ${name}`,
          mappings,
          field: `mappings.responses.${index}.mappings`,
        }),
      ),
    ];
  });
}
