import type { Documentation } from '../../../core/model/documentation.ts';
import { counted } from './summaries.ts';

/** What is said about a route, in a few words: `listBooks · 2 parameters · 3 responses`. */
export function documentationSummary(documentation: Documentation | undefined): string {
  if (!documentation) return 'None';
  const { operationId, summary, description, tags, deprecated, parameters, request, responses } = documentation;
  const parts = [
    operationId || (summary ?? description),
    deprecated && 'deprecated',
    parameters.length > 0 && counted(parameters.length, 'parameter', 'parameters'),
    request && 'a body',
    responses.length > 0 && counted(responses.length, 'response', 'responses'),
  ].filter(Boolean);
  return parts.join(' · ') || tags.join(', ') || 'None';
}
