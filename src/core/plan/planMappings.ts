import type { Mappings, ParameterMapping } from '../model/parameterMapping.ts';
import type { PlannedMappings } from './plannedIntegration.ts';

/** Of two of one destination or one status code the later counts; a rule has spoken up about it. */
export function planMappings(mappings: Mappings | undefined): PlannedMappings {
  return {
    request: values(mappings?.request ?? []),
    responses: Object.fromEntries(
      (mappings?.responses ?? [])
        .filter(({ statusCode, mappings }) => statusCode !== '' && mappings.some(isStated))
        .map(({ statusCode, mappings }) => [statusCode, values(mappings)]),
    ),
  };
}

function values(mappings: readonly ParameterMapping[]): Record<string, string> {
  return Object.fromEntries(
    mappings.filter(isStated).map(({ destination, value }) => [
      destination,
      // What is removed needs no value, and API Gateway wants an empty one ("Transform API requests and responses").
      destination.startsWith('remove:') ? '' : value,
    ]),
  );
}

function isStated({ destination }: ParameterMapping): boolean {
  return destination !== '';
}
