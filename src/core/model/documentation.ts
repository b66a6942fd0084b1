import { z } from 'zod';
import { field } from './field.ts';
import { BodySchema } from './jsonSchema.ts';

const descriptionField = field(z.string().optional(), { label: 'Description', placeholder: 'None', multiline: true });

export const PARAMETER_TYPES = ['string', 'integer', 'number', 'boolean', 'array'] as const;

/** A parameter of an operation. What the path's own are called and that they are required follows from the path. */
export const DocumentedParameter = z.strictObject({
  in: field(z.enum(['query', 'header', 'path']), { label: 'In' }),
  name: field(z.string(), { label: 'Name', placeholder: 'limit', mono: true }),
  type: field(z.enum(PARAMETER_TYPES).default('string'), { label: 'Type' }),
  required: field(z.boolean().default(false), { label: 'Required' }),
  description: descriptionField,
});
export type DocumentedParameter = z.infer<typeof DocumentedParameter>;

/** What a body is in one media type. */
export const DocumentedContent = z.strictObject({
  mediaType: field(z.string(), { label: 'Media type', placeholder: 'application/json', mono: true }),
  schema: BodySchema.optional(),
});
export type DocumentedContent = z.infer<typeof DocumentedContent>;

export const DocumentedRequest = z.strictObject({
  description: descriptionField,
  required: field(z.boolean().default(true), { label: 'Required' }),
  content: z.array(DocumentedContent).default([]),
});
export type DocumentedRequest = z.infer<typeof DocumentedRequest>;

/** What a response is for: a status code, a range, or everything else (OpenAPI 3.0.3, "Responses Object"). */
export const RESPONSE_STATUS = /^([1-5](\d\d|XX)|default)$/;

export const DocumentedResponse = z.strictObject({
  status: field(z.string(), {
    label: 'Status',
    help: 'A status code, a range such as 4XX, or default.',
    placeholder: '200',
    mono: true,
  }),
  description: field(z.string(), { label: 'Description', placeholder: 'The books' }),
  content: z.array(DocumentedContent).default([]),
});
export type DocumentedResponse = z.infer<typeof DocumentedResponse>;

/** What the OpenAPI document says of a route's operation; API Gateway itself knows only the operation id. */
export const Documentation = z.strictObject({
  operationId: field(z.string().optional(), {
    label: 'Operation id',
    help: 'A name for the operation, unique in the API, at most 64 characters. API Gateway keeps it as the route’s OperationName.',
    placeholder: 'listBooks',
    mono: true,
  }),
  summary: field(z.string().optional(), { label: 'Summary', placeholder: 'Lists the books' }),
  description: descriptionField,
  tags: field(z.array(z.string()).default([]), {
    label: 'Tags',
    help: 'Groups of operations in the documentation. They are not AWS resource tags.',
    placeholder: 'books',
  }),
  deprecated: field(z.boolean().default(false), { label: 'Deprecated' }),
  parameters: z.array(DocumentedParameter).default([]),
  request: DocumentedRequest.optional(),
  responses: z.array(DocumentedResponse).default([]),
});
export type Documentation = z.infer<typeof Documentation>;

/** Documentation that says nothing yet; a route has none instead of this. */
export const EMPTY_DOCUMENTATION: Documentation = { tags: [], deprecated: false, parameters: [], responses: [] };
