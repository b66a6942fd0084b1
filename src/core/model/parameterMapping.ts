import { z } from 'zod';
import { field } from './field.ts';

/** A destination such as `overwrite:header.x` and what goes there: text, `$request.path.id`, `${…}`; nothing for `remove`. */
export const ParameterMapping = z.strictObject({ destination: z.string(), value: z.string() });
export type ParameterMapping = z.infer<typeof ParameterMapping>;

/** What is changed in the answers of one status code. */
export const ResponseMapping = z.strictObject({
  /** 200 to 599, as it is typed. */
  statusCode: field(z.string(), { label: 'Status code', placeholder: '500', mono: true }),
  mappings: field(z.array(ParameterMapping).default([]), {
    label: 'Changes',
    columns: ['Destination', 'Value'],
    suggestions: ['response-destination', 'response-source'],
  }),
});
export type ResponseMapping = z.infer<typeof ResponseMapping>;

/** Lists rather than maps, so that a key can be half typed or typed twice; a rule speaks up. */
export const Mappings = z.strictObject({
  request: field(z.array(ParameterMapping).default([]), {
    label: 'Request',
    help: 'What API Gateway changes in the request before it reaches the integration: append, overwrite or remove headers and query parameters, or overwrite the path.',
    columns: ['Destination', 'Value'],
    suggestions: ['request-destination', 'request-source'],
  }),
  responses: z.array(ResponseMapping).default([]),
});
export type Mappings = z.infer<typeof Mappings>;
