import { z } from 'zod';
import { field } from './field.ts';

/** The methods a CORS configuration may name; `*` is all of them, and `ANY` is not one (AWS::ApiGatewayV2::Api Cors). */
export const CORS_METHODS = ['*', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'] as const;

/** Cross-origin resource sharing of an HTTP API. API Gateway answers preflight requests itself once this is set. */
export const Cors = z.strictObject({
  allowOrigins: field(z.array(z.string()).default([]), {
    label: 'Origins',
    help: 'Sites whose pages may call the API: scheme, host and port, such as https://app.example.com, without a path. * is any site.',
    placeholder: 'https://app.example.com',
    mono: true,
  }),
  allowMethods: field(z.array(z.enum(CORS_METHODS)).default([]), {
    label: 'Methods',
    help: 'Methods those pages may use. * is all of them.',
    placeholder: 'GET, POST …',
  }),
  allowHeaders: field(z.array(z.string()).default([]), {
    label: 'Request headers',
    help: 'Headers those pages may send. * is all but Authorization, which browsers want named.',
    placeholder: 'content-type',
    mono: true,
    suggestions: ['request-header'],
  }),
  exposeHeaders: field(z.array(z.string()).default([]), {
    label: 'Exposed headers',
    help: 'Response headers that scripts may read.',
    placeholder: 'x-request-id',
    mono: true,
  }),
  allowCredentials: field(z.boolean().default(false), {
    label: 'Credentials',
    help: 'Lets browsers send cookies. API Gateway refuses this together with the origin *.',
  }),
  maxAge: field(z.number().optional(), {
    label: 'Preflight cache',
    help: 'How long a browser may remember the answer to a preflight request.',
    unit: 's',
    placeholder: 'Not sent',
  }),
});
export type Cors = z.infer<typeof Cors>;
