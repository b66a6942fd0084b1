import type { JsonObject } from '../../model/checkedSchema.ts';
import { selectedMembers } from '../../model/routeSelection.ts';
import { LIFECYCLE_KEYS } from '../../model/webSocketRoute.ts';
import type { PlannedWebSocketApi, PlannedWebSocketRoute } from '../../plan/plannedWebSocket.ts';

/** What leads a message to a route, in a sentence. */
export function selectionSentence(api: PlannedWebSocketApi, { key }: PlannedWebSocketRoute): string | undefined {
  switch (key.kind) {
    case 'connect':
    case 'disconnect':
      return undefined;
    case 'default':
      return 'For every message that leads to no other operation.';
    case 'message':
      return `For messages of which ${api.routeSelectionExpression} comes to ${key.name}.`;
  }
}

/**
 * What a message has to hold to lead to a route, as a schema. Undefined where different messages do (Developer Guide,
 * "Route selection expressions").
 */
export function selectingSchema(api: PlannedWebSocketApi, { key }: PlannedWebSocketRoute): JsonObject | undefined {
  if (key.kind !== 'message') return undefined;
  return selectedMembers(api.routeSelectionExpression, key.name)?.reduce<JsonObject | undefined>(
    (schema, { steps, text }) => askingFor(schema, steps, text),
    undefined,
  );
}

/** A schema that asks for one member more. */
function askingFor(schema: unknown, [step, ...deeper]: readonly string[], text: string): JsonObject {
  if (step === undefined) return { const: text };
  const { required, properties } = (schema ?? { required: [], properties: {} }) as Asking;
  return {
    type: 'object',
    required: [...required.filter((name) => name !== step), step],
    properties: { ...properties, [step]: askingFor(properties[step], deeper, text) },
  };
}

/** What `askingFor` makes of steps. */
interface Asking {
  required: readonly string[];
  properties: JsonObject;
}

/** Whether a schema asks for all that another does, a schema of `selectingSchema`. */
export function asksFor(schema: unknown, asked: JsonObject): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  const { type, required, properties, const: constant, enum: choices } = schema as JsonObject;
  if ('const' in asked) {
    return constant === asked.const || (Array.isArray(choices) && choices.length === 1 && choices[0] === asked.const);
  }
  if (type !== 'object' || typeof properties !== 'object' || properties === null) return false;
  return Object.entries(asked.properties ?? {}).every(
    ([name, inner]) =>
      Array.isArray(required) && required.includes(name) && asksFor((properties as JsonObject)[name], inner),
  );
}

/** What tells the messages of a route apart that has a model for each, in a sentence. */
export function modelSentence({ modelSelectionExpression, requestModels }: PlannedWebSocketRoute): string | undefined {
  const entries = Object.entries(requestModels);
  const tellsApart = entries.some(([key]) => key !== LIFECYCLE_KEYS.default);
  if (modelSelectionExpression === undefined || !tellsApart) return undefined;
  const names = entries
    .sort(([a], [b]) => Number(a === LIFECYCLE_KEYS.default) - Number(b === LIFECYCLE_KEYS.default))
    .map(([key, { name }]) => (key === LIFECYCLE_KEYS.default ? `${name} all others` : `${name} those with ${key}`));
  return `${modelSelectionExpression} tells which model a message has to fit: ${names.join(', ')}.`;
}
