import { z } from 'zod';
import { field } from './field.ts';
import { ApiId, ModelId } from './ids.ts';

/** AWS::ApiGatewayV2::Model of a WebSocket API: what a message looks like, under a name. Text, as it may be half typed. */
export const Model = z.strictObject({
  id: ModelId,
  apiId: ApiId,
  name: field(z.string(), {
    label: 'Name',
    help: 'Letters and digits, at most 128. Routes refer to the model by it.',
    placeholder: 'SendMessage',
    mono: true,
  }),
  description: field(z.string().optional(), {
    label: 'Description',
    help: 'At most 1,024 characters.',
    placeholder: 'None',
    multiline: true,
  }),
  contentType: field(z.string().default('application/json'), {
    label: 'Content type',
    help: 'The media type that the model describes, 1 to 256 characters.',
    placeholder: 'application/json',
    mono: true,
  }),
  text: field(z.string(), {
    label: 'JSON Schema',
    help: 'A JSON Schema of draft 4, at most 32,768 characters.',
    mono: true,
    multiline: true,
  }),
});
export type Model = z.infer<typeof Model>;
