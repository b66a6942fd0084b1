import type { Command } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import type { Integration } from '../model/integration.ts';
import type { ParameterMapping } from '../model/parameterMapping.ts';
import { withValueAt } from '../model/paths.ts';

/** Parameter mappings are there while one of them is: a table is put in the place of one, and goes with the last mapping. */
export function setMappings(
  label: string,
  integration: Integration,
  field: string,
  table: readonly ParameterMapping[],
): Command {
  const blank = 'mappings' in integration && integration.mappings ? integration : withBlankMappings(integration);
  const changed: Integration = withValueAt(blank, field, [...table]);
  const mappings = 'mappings' in changed ? changed.mappings : undefined;
  const isEmpty = mappings?.request.length === 0 && mappings.responses.length === 0;
  return setAt(label, integration.id, 'mappings', isEmpty ? undefined : mappings);
}

function withBlankMappings(integration: Integration): Integration {
  return withValueAt(integration, 'mappings', { request: [], responses: [] });
}
