import { ACCESS_LOG_FORMATS, type AccessLog } from './accessLog.ts';
import type { Alarm } from './alarm.ts';
import { type Api, DEFAULT_ROUTE_SELECTION, type HttpApi, type WebSocketApi } from './api.ts';
import type { ApiMapping } from './apiMapping.ts';
import type { Authorizer, AuthorizerKind } from './authorizer.ts';
import { AUTHORIZER_HANDLER, WEB_SOCKET_AUTHORIZER_HANDLER } from './authorizerHandlers.ts';
import { type Design, freshId } from './design.ts';
import type { Domain } from './domain.ts';
import { type ApiId, byNumber, type DomainId, isKind, type StageId } from './ids.ts';
import type { SharedSchema } from './jsonSchema.ts';
import { DEFAULT_RUNTIME, type ManagedConnections, type NewFunction } from './lambdaFunction.ts';
import type { Model } from './messageModel.ts';
import { freshDomainName, freshModelName, freshName } from './naming.ts';
import type { Protocol } from './protocol.ts';
import { alarmsOf, authorizersOf, mappingsOf, modelsOf, protocolOf, schemasOf, stagesOf } from './queries.ts';
import type { Resource, ResourceKind, ResourceOf } from './resource.ts';
import { DEFAULT_STAGE_NAME, type Stage } from './stage.ts';
import type { UsagePlan } from './usagePlan.ts';
import type { NewVpcLink } from './vpcLink.ts';

/** New entities with sensible contents and an id the design has free; a command adds them. */

export function createHttpApi(design: Design): HttpApi {
  const taken = Object.values(design.apis).map((api) => api.name);
  return {
    id: freshId(design, 'api'),
    protocol: 'HTTP',
    name: freshName('HTTP API', taken),
    disableExecuteApiEndpoint: false,
    dashboard: false,
    tags: [],
  };
}

export function createWebSocketApi(design: Design): WebSocketApi {
  const taken = Object.values(design.apis).map((api) => api.name);
  return {
    id: freshId(design, 'api'),
    protocol: 'WEBSOCKET',
    name: freshName('WebSocket API', taken),
    routeSelectionExpression: DEFAULT_ROUTE_SELECTION,
    disableSchemaValidation: false,
    disableExecuteApiEndpoint: false,
    dashboard: false,
    tags: [],
  };
}

export function createModel(design: Design, apiId: ApiId): Model {
  const taken = modelsOf(design, apiId).map((model) => model.name);
  const name = freshModelName('Message', taken);
  return { id: freshId(design, 'model'), apiId, name, contentType: 'application/json', text: SAMPLE_MODEL };
}

/** What a new model starts with: a message as the default route selection expression wants it. */
export const SAMPLE_MODEL = `{
  "$schema": "http://json-schema.org/draft-04/schema#",
  "type": "object",
  "required": ["action"],
  "properties": {
    "action": { "type": "string" }
  }
}
`;

/** A usage plan with a key of its own, for the given stages. */
export function createUsagePlan(design: Design, stageIds: readonly StageId[] = []): UsagePlan {
  const taken = Object.values(design.usagePlans).map((plan) => plan.name);
  const name = freshName('clients', taken);
  return {
    id: freshId(design, 'usagePlan'),
    name,
    stages: stageIds.map((stageId) => ({ stageId })),
    keys: [{ source: 'new', name: `${name}-key`, enabled: true }],
  };
}

export function createFunction(design: Design, name = 'function'): NewFunction {
  const taken = Object.values(design.functions).map((existing) => existing.name);
  return {
    id: freshId(design, 'function'),
    source: 'new',
    name: freshName(name, taken),
    runtime: DEFAULT_RUNTIME,
    connections: [],
  };
}

/**
 * Leave for a function to manage the connections of a stage, with a variable for their URL that the function has free, or
 * those of all stages of an API.
 */
export function createManagedConnections({ connections }: NewFunction, of: StageId | ApiId): ManagedConnections {
  if (isKind('api', of)) return { scope: 'api', apiId: of };
  const taken = connections.flatMap((managed) => (managed.scope === 'stage' ? (managed.urlVariable ?? []) : []));
  let urlVariable = CALLBACK_URL_VARIABLE;
  for (let count = 2; taken.includes(urlVariable); count += 1) urlVariable = `${CALLBACK_URL_VARIABLE}_${count}`;
  return { scope: 'stage', stageId: of, urlVariable };
}

/** The environment variable in which a function finds the URL of the connections it manages, unless it is told another. */
const CALLBACK_URL_VARIABLE = 'CALLBACK_URL';

const RESOURCE_NAMES: Readonly<Record<ResourceKind, string>> = {
  queue: 'queue',
  'event-bus': 'default',
  stream: 'stream',
  'state-machine': 'workflow',
  'user-pool': 'users',
  topic: 'alerts',
};

/** A resource that the export creates; of the event buses the one that every account has. */
export function createResource<K extends ResourceKind>(design: Design, kind: K, name?: string): ResourceOf<K> {
  const taken = Object.values(design.resources).map((existing) => existing.name);
  const named = { id: freshId(design, 'resource'), name: freshName(name ?? RESOURCE_NAMES[kind], taken) };
  return { ...named, kind, origin: newOrigin(kind) } as ResourceOf<K>; // the switch below pairs kind and origin
}

/** What a new resource of a kind is by default. */
function newOrigin(kind: ResourceKind): Resource['origin'] {
  switch (kind) {
    case 'queue':
      return { source: 'new', fifo: false };
    case 'event-bus':
      return { source: 'default' };
    case 'stream':
      return { source: 'new', mode: 'ON_DEMAND' };
    case 'state-machine':
      return { source: 'new', type: 'EXPRESS' };
    case 'user-pool':
      return { source: 'new', selfSignUpEnabled: false };
    case 'topic':
      return { source: 'new' };
  }
}

export function createVpcLink(design: Design): NewVpcLink {
  const taken = Object.values(design.vpcLinks).map((link) => link.name);
  return {
    id: freshId(design, 'vpcLink'),
    source: 'new',
    name: freshName('vpc-link', taken),
    subnetIds: [],
    tags: [],
  };
}

/** A new authorizer of a kind, and what has to be added before it. */
export function createAuthorizer(design: Design, apiId: ApiId, kind: AuthorizerKind): NewAuthorizer {
  const id = freshId(design, 'authorizer');
  const taken = authorizersOf(design, apiId).map((existing) => existing.name);
  switch (kind) {
    case 'jwt': {
      const name = freshName('jwt', taken);
      const issuer = 'https://issuer.example.com';
      const identitySource = '$request.header.Authorization';
      return { needs: [], authorizer: { id, apiId, kind, name, issuer, audience: [], identitySource } };
    }
    case 'cognito': {
      const pools = Object.values(design.resources).filter((resource) => resource.kind === 'user-pool');
      const [known] = pools.sort(byNumber);
      const pool = known ?? createResource(design, 'user-pool');
      const name = freshName('cognito', taken);
      const identitySource = '$request.header.Authorization';
      return {
        needs: known ? [] : [pool],
        authorizer: { id, apiId, kind, name, resourceId: pool.id, clientIds: [], identitySource },
      };
    }
    case 'lambda': {
      const decider = { ...createFunction(design, 'authorizer'), code: AUTHORIZER_HANDLER };
      return {
        needs: [decider],
        authorizer: {
          id,
          apiId,
          kind,
          name: freshName('lambda', taken),
          functionId: decider.id,
          payloadFormatVersion: '2.0',
          enableSimpleResponses: true,
          // By the route too, or an answer that is cached would count for every route.
          identitySources: ['$request.header.Authorization', '$context.routeKey'],
          resultTtlInSeconds: 300,
        },
      };
    }
    case 'websocket-lambda': {
      const decider = { ...createFunction(design, 'authorizer'), code: WEB_SOCKET_AUTHORIZER_HANDLER };
      const name = freshName('lambda', taken);
      const identitySources = ['route.request.querystring.token'];
      return { needs: [decider], authorizer: { id, apiId, kind, name, functionId: decider.id, identitySources } };
    }
  }
}

export interface NewAuthorizer {
  needs: readonly (NewFunction | Resource)[];
  authorizer: Authorizer;
}

export function createSchema(design: Design, apiId: ApiId): SharedSchema {
  const taken = schemasOf(design, apiId).map((schema) => schema.name);
  const name = freshName('Item', taken);
  return { id: freshId(design, 'schema'), apiId, name, text: SAMPLE_SCHEMA };
}

/** What a new schema starts with. */
export const SAMPLE_SCHEMA = `{
  "type": "object",
  "required": ["id"],
  "properties": {
    "id": { "type": "string" }
  }
}
`;

export function createAlarm(design: Design, apiId: ApiId, stageId?: StageId): Alarm {
  const taken = alarmsOf(design, apiId).map((alarm) => alarm.name);
  const isHttp = protocolOf(design, apiId) === 'HTTP';
  return {
    id: freshId(design, 'alarm'),
    apiId,
    ...(stageId && { stageId }),
    name: freshName(isHttp ? 'server-errors' : 'integration-errors', taken),
    metric: isHttp ? '5xx' : 'IntegrationError',
    comparison: 'GreaterThanOrEqualToThreshold',
    threshold: 1,
    periodInSeconds: 300,
    evaluationPeriods: 1,
    treatMissingData: 'notBreaching',
  };
}

/** `$default` for an HTTP API that has none, `production` for a WebSocket API, then `stage`, `stage-2` … */
export function createStage(design: Design, { id: apiId, protocol }: Pick<Api, 'id' | 'protocol'>): Stage {
  const taken = stagesOf(design, apiId).map((stage) => stage.name);
  const first = FIRST_STAGE[protocol];
  return {
    id: freshId(design, 'stage'),
    apiId,
    name: taken.includes(first) ? freshName('stage', taken) : first,
    autoDeploy: true,
    detailedMetricsEnabled: false,
    routeSettings: [],
    variables: [],
  };
}

/** Only HTTP APIs have a `$default` stage (Developer Guide, "Working with stages for HTTP APIs"). */
const FIRST_STAGE = { HTTP: DEFAULT_STAGE_NAME, WEBSOCKET: 'production' } as const satisfies Record<Protocol, string>;

/** A log group of its own for a stage, with a line of JSON for each request or message. */
export function createAccessLog(protocol: Protocol): AccessLog {
  return { destination: { source: 'new', retention: '30' }, format: ACCESS_LOG_FORMATS[protocol].json };
}

export function createDomain(design: Design): Domain {
  const taken = Object.values(design.domains).map((domain) => domain.name);
  const name = freshDomainName('api.example.com', taken);
  return { id: freshId(design, 'domain'), name, certificate: { source: 'existing' }, tags: [] };
}

/** A mapping at the domain's root, or under the first free key when the root is taken. */
export function createMapping(design: Design, domainId: DomainId, stageId: StageId): ApiMapping {
  const taken = mappingsOf(design, domainId).map((mapping) => mapping.key ?? '');
  const mapping: ApiMapping = { id: freshId(design, 'mapping'), domainId, stageId };
  return taken.includes('') ? { ...mapping, key: freshName('path', taken) } : mapping;
}
