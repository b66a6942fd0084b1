import fc from 'fast-check';
import { chosen, defined, hostile, letters, optional, phrase, pick, text, WORD } from './arbitraryTexts.ts';
import { type Design, freshId } from './design.ts';
import type { ApiId, ModelId } from './ids.ts';
import type { DocumentedMessage, MessageSchema, WebSocketDocumentation } from './webSocketDocumentation.ts';

/** What messages of generated designs look like: models, and documentation of routes of WebSocket APIs; for tests only. */

/** Judges of the documents stop at properties that are called like those of every object. */
const propertyName = fc.oneof(hostile, letters(WORD, 5)).filter((name) => !(name in Object.prototype));

/**
 * @param above what says that 0 is too little, which drafts 4 and 7 spell differently
 * @param unset a default of null, which templates cannot hold
 */
const schemaOf = (above: object, unset: object): fc.Arbitrary<object> =>
  fc.letrec<{ schema: object }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'message schema' },
      fc.constantFrom<object>(
        { type: 'string', minLength: 1 },
        { type: 'integer', ...above },
        { type: ['number', 'null'], ...unset },
        { type: 'boolean' },
        { enum: ['yes', 'no', 'null', '1e3', "it's"] },
      ),
      hostile.map((description) => ({ type: 'string', description })),
      tie('schema').map((items) => ({ type: 'array', items, maxItems: 5 })),
      tie('schema').map((schema) => ({ oneOf: [{ type: 'array', items: schema }, { type: 'string' }] })),
      fc
        .uniqueArray(fc.tuple(propertyName, tie('schema')), { maxLength: 3, selector: ([key]) => key })
        .map((properties) => ({
          type: 'object',
          properties: Object.fromEntries(properties),
          additionalProperties: false,
        })),
    ),
  })).schema;

const object = (members: fc.Arbitrary<object>) =>
  members.map((member) => ({
    type: 'object',
    required: ['action'],
    properties: { action: { type: 'string' }, member },
  }));
const inline = object(schemaOf({ exclusiveMinimum: 0 }, { default: null })).map((value) =>
  JSON.stringify(value, null, 2),
);

const modelSpec = fc.record({
  name: fc.oneof(fc.constantFrom('SendMessage', 'Error', 'constructor', '0'), letters('abcXYZ019', 6)),
  description: text,
  contentType: fc.constantFrom('application/json', 'application/json', 'application/vnd.chat+json'),
  value: object(schemaOf({ minimum: 0, exclusiveMinimum: true }, {})),
  isDraftStated: fc.boolean(),
});
/** The models of an API. */
export const modelSpecs = fc.uniqueArray(modelSpec, { maxLength: 3, selector: ({ name }) => name.toLowerCase() });

const messageSpec = fc.record({
  isNamed: fc.boolean(),
  description: text,
  schema: optional(fc.oneof(fc.record({ inline }), fc.record({ inline, model: pick }))),
});
export const messagesSpec = fc.record({
  summary: optional(fc.oneof(hostile, phrase)),
  description: text,
  tags: fc.uniqueArray(fc.oneof(fc.constantFrom('chat', 'rooms'), hostile), { maxLength: 2 }),
  deprecated: fc.boolean(),
  message: optional(messageSpec),
  reply: optional(messageSpec),
  pushes: fc.array(messageSpec, { maxLength: 2 }),
});

type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never;
type MessageSpec = Generated<typeof messageSpec>;

export function addModels(design: Design, apiId: ApiId, specs: Generated<typeof modelSpecs>): ModelId[] {
  return specs.map(({ value, isDraftStated, ...fields }) => {
    const id = freshId(design, 'model');
    const draft = isDraftStated ? { $schema: 'http://json-schema.org/draft-04/schema#' } : {};
    design.models[id] = defined({ id, apiId, ...fields, text: JSON.stringify({ ...draft, ...value }, null, 2) });
    return id;
  });
}

/**
 * @param prefix what names of messages begin with, so that they are unique in the API
 * @param takes whether clients send messages to the route
 * @param answers whether they get an answer
 */
export function messagesOf(
  { message, reply, pushes, ...rest }: Generated<typeof messagesSpec>,
  { prefix, takes, answers }: { prefix: string; takes: boolean; answers: boolean },
  modelIds: readonly ModelId[],
): WebSocketDocumentation {
  const messageOf = ({ isNamed, description, schema }: MessageSpec, suffix: string): DocumentedMessage =>
    defined({
      name: isNamed ? `${prefix} ${suffix}` : undefined,
      description,
      schema: schema && schemaFor(schema, modelIds),
    });
  return defined({
    ...rest,
    message: message && takes ? messageOf(message, 'message') : undefined,
    reply: reply && answers ? messageOf(reply, 'reply') : undefined,
    pushes: pushes.map((push, index) => messageOf(push, `push ${index}`)),
  });
}

function schemaFor(spec: NonNullable<MessageSpec['schema']>, modelIds: readonly ModelId[]): MessageSchema {
  return 'model' in spec && modelIds.length > 0
    ? { kind: 'model', modelId: chosen(modelIds, spec.model) }
    : { kind: 'inline', text: spec.inline };
}
