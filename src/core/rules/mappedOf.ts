import type { Design } from '../model/design.ts';
import type { IntegrationId } from '../model/ids.ts';
import type { Integration } from '../model/integration.ts';
import type { MappingSide } from '../model/mappingSyntax.ts';
import { shortNameOf } from '../model/naming.ts';
import type { ParameterMapping } from '../model/parameterMapping.ts';
import { shortened } from '../model/shortened.ts';

/** One table of parameter mappings: that of the requests to an integration, or of its answers with one status code. */
export interface MappingTable {
  id: IntegrationId;
  side: MappingSide;
  /** `the requests to backend`. */
  what: string;
  mappings: readonly ParameterMapping[];
  field: string;
}

/** The tables of one integration; none of a kind that has no mappings. */
export function mappingTablesOf(integration: Integration, design: Design): MappingTable[] {
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
        what: `the ${shortened(statusCode) || 'unnumbered'} answers of ${name}`,
        mappings,
        field: `mappings.responses.${index}.mappings`,
      }),
    ),
  ];
}

/** Those of all integrations. */
export function mappedOf(design: Design): MappingTable[] {
  return Object.values(design.integrations).flatMap((integration) => mappingTablesOf(integration, design));
}
