import { z } from 'zod';
import { field } from './field.ts';
import { ModelId } from './ids.ts';

/** What a message holds: a JSON Schema written in place, or a model of the API. */
export const MessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('inline'),
    text: field(z.string(), { label: 'JSON Schema', help: 'A JSON Schema of draft 7.', mono: true, multiline: true }),
  }),
  z.strictObject({ kind: z.literal('model'), modelId: ModelId }),
]);
export type MessageSchema = z.infer<typeof MessageSchema>;

/** One kind of message, of those that clients send or get. */
export const DocumentedMessage = z.strictObject({
  name: field(z.string().optional(), {
    label: 'Name',
    help: 'What the message is called, unique in the API. Left empty, it is called after the route.',
    placeholder: 'After the route',
  }),
  description: field(z.string().optional(), { label: 'Description', placeholder: 'None', multiline: true }),
  schema: MessageSchema.optional(),
});
export type DocumentedMessage = z.infer<typeof DocumentedMessage>;

/** What clients may know of a route of a WebSocket API. AsyncAPI carries it; API Gateway has no place for it. */
export const WebSocketDocumentation = z.strictObject({
  summary: field(z.string().optional(), { label: 'Summary', placeholder: 'Sends a message to everybody' }),
  description: field(z.string().optional(), { label: 'Description', placeholder: 'None', multiline: true }),
  tags: field(z.array(z.string()).default([]), {
    label: 'Tags',
    help: 'Groups of operations in the documentation. They are not AWS resource tags.',
    placeholder: 'chat',
  }),
  deprecated: field(z.boolean().default(false), { label: 'Deprecated' }),
  /** What a client sends. Absent: whatever the request model says. */
  message: DocumentedMessage.optional(),
  /** What the same client gets back on a two-way route. */
  reply: DocumentedMessage.optional(),
  /** What clients get because of it through the management API, one kind of message each. */
  pushes: z.array(DocumentedMessage).default([]),
});
export type WebSocketDocumentation = z.infer<typeof WebSocketDocumentation>;

/** Documentation that says nothing yet; a route has none instead of this. */
export const EMPTY_WEB_SOCKET_DOCUMENTATION: WebSocketDocumentation = { tags: [], deprecated: false, pushes: [] };
