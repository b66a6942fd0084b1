import { z } from 'zod';
import { DefaultAuthorization } from './authorizer.ts';
import { Cors } from './cors.ts';
import { field } from './field.ts';
import { ApiId } from './ids.ts';
import { ipAddressTypeField } from './ipAddressType.ts';
import { tagsField } from './tag.ts';

/** An HTTP API: AWS::ApiGatewayV2::Api with the protocol HTTP. */
export const HttpApi = z.strictObject({
  id: ApiId,
  protocol: z.literal('HTTP'),
  name: field(z.string(), {
    label: 'Name',
    help: '1 to 128 characters. Resource names in the exports follow from it: once it is deployed, another name makes another API, with another URL.',
    placeholder: 'Books API',
  }),
  description: field(z.string().optional(), {
    label: 'Description',
    help: 'At most 1,024 characters.',
    placeholder: 'None',
    multiline: true,
  }),
  version: field(z.string().optional(), {
    label: 'Version',
    help: 'A version identifier of your own, 1 to 64 characters. API Gateway stores it and does nothing with it.',
    placeholder: 'None',
  }),
  disableExecuteApiEndpoint: field(z.boolean().default(false), {
    label: 'Custom domains only',
    help: 'Turns off the execute-api endpoint for every stage, so that clients can only use a custom domain.',
  }),
  ipAddressType: ipAddressTypeField('Who can reach the execute-api endpoint of the API.'),
  cors: Cors.optional(),
  defaultAuthorization: DefaultAuthorization.optional(),
  dashboard: field(z.boolean().default(false), {
    label: 'Dashboard',
    help: 'A CloudWatch dashboard with the traffic, the errors and the latency of the API.',
  }),
  tags: tagsField,
});
export type HttpApi = z.infer<typeof HttpApi>;

export const Api = z.discriminatedUnion('protocol', [HttpApi]);
export type Api = z.infer<typeof Api>;
