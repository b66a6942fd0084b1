import { z } from 'zod';
import { field } from './field.ts';
import { HTTP_METHODS } from './httpMethod.ts';
import { ApiId, FunctionId, IntegrationId } from './ids.ts';

/** Milliseconds an HTTP API waits for an integration (AWS::ApiGatewayV2::Integration TimeoutInMillis). */
export const HTTP_TIMEOUT = { min: 50, max: 30_000, default: 30_000 } as const;

const timeoutField = field(z.number().optional(), {
  label: 'Timeout',
  help: 'How long API Gateway waits for an answer, 50 to 30,000 ms.',
  unit: 'ms',
  placeholder: '30000',
});

/** Invokes a Lambda function with the request (AWS_PROXY). Its name is the function's. */
export const LambdaIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('lambda'),
  functionId: FunctionId,
  payloadFormatVersion: field(z.enum(['2.0', '1.0']).default('2.0'), {
    label: 'Payload',
    help: 'The shape of the event the function gets and of the answer it gives. 1.0 is the one of REST APIs.',
  }),
  timeoutInMillis: timeoutField,
});
export type LambdaIntegration = z.infer<typeof LambdaIntegration>;

/** Passes the request on to a public HTTP endpoint (HTTP_PROXY). */
export const HttpUrlIntegration = z.strictObject({
  id: IntegrationId,
  apiId: ApiId,
  kind: z.literal('http-url'),
  name: field(z.string(), {
    label: 'Name',
    help: 'What the endpoint is called here; resource names in the exports follow from it.',
    placeholder: 'old-site',
  }),
  url: field(z.string(), {
    label: 'URL',
    help: 'A public http or https URL. {name} stands for a parameter of the route, {proxy} for what {proxy+} took.',
    placeholder: 'https://example.com/{proxy}',
    mono: true,
  }),
  method: field(z.enum(HTTP_METHODS).default('ANY'), {
    label: 'Method',
    help: 'The method the endpoint is called with. ANY passes on the client’s.',
  }),
  timeoutInMillis: timeoutField,
});
export type HttpUrlIntegration = z.infer<typeof HttpUrlIntegration>;

/** AWS::ApiGatewayV2::Integration, by what it reaches. Many routes of its API may share one. */
export const Integration = z.discriminatedUnion('kind', [LambdaIntegration, HttpUrlIntegration]);
export type Integration = z.infer<typeof Integration>;
export type IntegrationKind = Integration['kind'];

/** Each kind of integration: its schema, and what it is called. Menus, palettes and forms list the kinds from here. */
export const INTEGRATION_KINDS = {
  lambda: {
    schema: LambdaIntegration,
    label: 'Lambda',
    title: 'Lambda function',
    hint: 'a new function with a small handler',
  },
  'http-url': {
    schema: HttpUrlIntegration,
    label: 'HTTP URL',
    title: 'HTTP URL',
    hint: 'any public endpoint',
  },
} as const satisfies Record<IntegrationKind, { schema: z.ZodObject; label: string; title: string; hint: string }>;

export const INTEGRATION_KIND_LIST = Integration.options.map((option) => option.shape.kind.value);
