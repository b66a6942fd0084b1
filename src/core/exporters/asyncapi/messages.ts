import type { JsonObject } from '../../model/checkedSchema.ts';
import { numberOf, type RouteId } from '../../model/ids.ts';
import { shortened } from '../../model/shortened.ts';
import { Names } from '../../plan/names.ts';
import type {
  PlannedMessage,
  PlannedModel,
  PlannedWebSocketApi,
  PlannedWebSocketRoute,
} from '../../plan/plannedWebSocket.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { exportFinding } from '../exportFindings.ts';
import type { Leaf } from '../outline.ts';
import { componentKey, routeWord } from './names.ts';
import { payloadSchema } from './payloadSchema.ts';
import { asksFor, selectingSchema } from './selectingMessages.ts';

/** Who sends a message, and why. */
type MessageRole = 'message' | 'reply' | 'push';

/** A message as the document has it. */
interface DocumentedMessage {
  key: string;
  owner: RouteId;
  value: object;
}

interface Role {
  route: PlannedWebSocketRoute;
  role: MessageRole;
  message: PlannedMessage;
  /** What the message has to hold to lead to its route. */
  selecting: JsonObject | undefined;
}

/** All messages of an API, each once, and its models as schemas. */
export class Messages {
  private readonly roles: readonly Role[];
  private readonly documents = new Map<Role, DocumentedMessage>();
  private readonly components: ReadonlySet<string>;
  private readonly diagnostics: Diagnostic[] = [];

  constructor(private readonly api: PlannedWebSocketApi) {
    this.components = new Set(api.models.map(schemaPlace));
    this.roles = api.routes.flatMap((route) => rolesOf(api, route));
    const names = new Names();
    const alike = new Map<string, DocumentedMessage>();
    // Names that somebody chose come before those that follow from routes.
    for (const role of this.roles.filter(isNamed)) {
      const address = JSON.stringify([role.message, role.selecting]);
      const documented = alike.get(address) ?? this.document(role, names);
      alike.set(address, documented);
      this.documents.set(role, documented);
    }
    for (const role of this.roles) if (!isNamed(role)) this.documents.set(role, this.document(role, names));
  }

  /** The keys of all messages, or of those that a route has in a role. */
  keys(route?: PlannedWebSocketRoute, role?: MessageRole): string[] {
    return this.documented((one) => !route || (one.route === route && one.role === role)).map(({ key }) => key);
  }

  /** The messages as entries of `components.messages`, in the order of the routes. */
  leaves(): Leaf[] {
    return this.documented(() => true).map(({ key, owner, value }) => ({ key, value, owner }));
  }

  /** The models as entries of `components.schemas`. */
  schemaLeaves(): Leaf[] {
    return this.api.models.map((model) => {
      const { value, lost } = payloadSchema(model.value, schemaPlace(model), this.components);
      this.lose(lost, `The model ${model.title || '(unnamed)'}`, { id: model.id, field: 'text' });
      const { name: key, title, description } = model;
      const described = {
        title: title === key ? undefined : title || undefined,
        description: description || undefined,
      };
      return { key, value: { ...described, ...value }, owner: model.id };
    });
  }

  /** What the document could not take over; complete once the leaves are there. */
  losses(): readonly Diagnostic[] {
    return this.diagnostics;
  }

  private documented(isWanted: (role: Role) => boolean): DocumentedMessage[] {
    return [...new Set(this.roles.filter(isWanted).flatMap((role) => this.documents.get(role) ?? []))];
  }

  private document(role: Role, names: Names): DocumentedMessage {
    const { route, message } = role;
    const key = names.claim(componentKey(message.name ?? plainName(role)) || 'Message', numberOf(route.id));
    const { payload, contentType } = this.payload(role, `#/components/messages/${key}/payload`);
    const value = { name: message.name ?? key, description: message.description, contentType, payload };
    return { key, owner: route.id, value };
  }

  private payload(
    { route, message, selecting }: Role,
    place: string,
  ): { payload: unknown; contentType: string | undefined } {
    const { payload } = message;
    if (!payload) return { payload: selecting, contentType: selecting && JSON_MESSAGE };
    const stated = payload.kind === 'model' ? payload.model.value : payload.value;
    const missing = selecting && !asksFor(stated, selecting) ? selecting : undefined;
    const contentType = payload.kind === 'model' ? payload.model.contentType : JSON_MESSAGE;
    if (payload.kind === 'model') {
      const reference = { $ref: schemaPlace(payload.model) };
      return { payload: missing ? { allOf: [reference, missing] } : reference, contentType };
    }
    const converted = payloadSchema(payload.value, missing ? `${place}/allOf/0` : place, this.components);
    this.lose(converted.lost, `A message of ${shortened(route.routeKey)}`, { id: route.id, field: 'documentation' });
    return { payload: missing ? { allOf: [converted.value, missing] } : converted.value, contentType };
  }

  private lose(lost: readonly string[], what: string, subject: Diagnostic['subject']): void {
    for (const reference of lost) {
      const message = `${what} refers to ${shortened(reference)}, which the AsyncAPI document of ${shortened(this.api.title)} does not hold. It allows anything there.`;
      this.diagnostics.push(exportFinding('asyncapi/reference', subject, message));
    }
  }
}

/** What messages are that nobody says more of, as routes are found by what JSON holds. */
const JSON_MESSAGE = 'application/json';

function schemaPlace({ name }: PlannedModel): string {
  return `#/components/schemas/${name}`;
}

/** The messages of a route in all their roles. */
function rolesOf(api: PlannedWebSocketApi, route: PlannedWebSocketRoute): Role[] {
  const { messages, replies, pushes } = route.documentation;
  const selecting = selectingSchema(api, route);
  return [
    ...messages.map((message): Role => ({ route, role: 'message', message, selecting })),
    ...replies.map((message): Role => ({ route, role: 'reply', message, selecting: undefined })),
    ...pushes.map((message): Role => ({ route, role: 'push', message, selecting: undefined })),
  ];
}

const SUFFIXES: Readonly<Record<MessageRole, string>> = { message: '', reply: 'Reply', push: 'Push' };

/** `Sendmessage`, `SendmessageReply`. */
function plainName({ route, role }: Role): string {
  return `${routeWord(route)}${SUFFIXES[role]}`;
}

function isNamed({ message }: Role): boolean {
  return message.name !== undefined;
}
