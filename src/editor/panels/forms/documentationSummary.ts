import type { Documentation } from '../../../core/model/documentation.ts';
import type { WebSocketDocumentation } from '../../../core/model/webSocketDocumentation.ts';
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

/** What is said about a route of a WebSocket API: `Sends a message · a message · 2 pushes`. */
export function messagesSummary(documentation: WebSocketDocumentation | undefined): string {
  if (!documentation) return 'None';
  const { summary, description, tags, deprecated, message, reply, pushes } = documentation;
  const parts = [
    summary ?? description,
    deprecated && 'deprecated',
    message && 'a message',
    reply && 'a reply',
    pushes.length > 0 && counted(pushes.length, 'push', 'pushes'),
  ].filter(Boolean);
  return parts.join(' · ') || tags.join(', ') || 'None';
}
