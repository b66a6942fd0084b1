import { checkDraft } from '../model/checkDraft.ts';
import type { DocumentedMessage } from '../model/webSocketDocumentation.ts';
import { takesMessages, type WebSocketRoute } from '../model/webSocketRoute.ts';
import type { Models } from './planModels.ts';
import type { PlannedMessage, PlannedMessages, PlannedModel, PlannedRouteResponse } from './plannedWebSocket.ts';

type ByKey = Readonly<Record<string, PlannedModel>>;

/** What clients send and get, from the documentation of a route or else from its models. */
export function planMessages(
  route: WebSocketRoute,
  models: Models,
  requestModels: ByKey,
  response: PlannedRouteResponse | undefined,
): PlannedMessages {
  const {
    summary,
    description,
    tags = [],
    deprecated = false,
    message,
    reply,
    pushes = [],
  } = route.documentation ?? {};
  const lost: DocumentedMessage[] = [];
  const planned = (documented: DocumentedMessage) => planMessage(documented, models, lost);
  // A client that comes or goes sends no message, and has none to be answered.
  const isMessage = takesMessages(route);
  return {
    summary: summary || undefined,
    description: description || undefined,
    tags: [...new Set(tags.filter((tag) => tag.trim() !== ''))],
    deprecated,
    messages: isMessage ? described(message && planned(message), requestModels) : [],
    replies: isMessage && response ? described(reply && planned(reply), response.models) : [],
    pushes: pushes.map(planned),
    lostSchemas: lost.length,
  };
}

/** A documented message, holding what the only model says where it says nothing of that; or else one for each model. */
function described(message: PlannedMessage | undefined, byKey: ByKey): readonly PlannedMessage[] {
  const [model, ...others] = new Set(Object.values(byKey));
  if (message?.payload) return [message];
  if (!model) return [message ?? { name: undefined, description: undefined, payload: undefined }];
  if (others.length === 0) {
    const { name, description = model.description } = message ?? {};
    return [{ name, description, payload: { kind: 'model', model } }];
  }
  return message
    ? [message]
    : [model, ...others].map((each) => ({
        name: each.title,
        description: each.description,
        payload: { kind: 'model', model: each },
      }));
}

function planMessage(documented: DocumentedMessage, models: Models, lost: DocumentedMessage[]): PlannedMessage {
  const payload = planPayload(documented, models);
  if (documented.schema && !payload) lost.push(documented);
  return { name: documented.name || undefined, description: documented.description || undefined, payload };
}

function planPayload({ schema }: DocumentedMessage, models: Models): PlannedMessage['payload'] {
  switch (schema?.kind) {
    case undefined:
      return undefined;
    case 'inline': {
      const { value } = checkDraft(schema.text, 7);
      return value && { kind: 'inline', value };
    }
    case 'model': {
      const model = models.get(schema.modelId);
      return model && { kind: 'model', model };
    }
  }
}
