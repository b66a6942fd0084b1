import { ACCESS_LOG_FORMATS, type AccessLog } from './accessLog.ts';
import type { Alarm } from './alarm.ts';
import type { HttpApi } from './api.ts';
import type { ApiMapping } from './apiMapping.ts';
import type { Authorizer, AuthorizerKind } from './authorizer.ts';
import { type Design, freshId } from './design.ts';
import type { Domain } from './domain.ts';
import { startOf } from './field.ts';
import { HTTP_METHODS } from './httpMethod.ts';
import { type ApiId, byNumber, type DomainId, type FunctionId, type StageId } from './ids.ts';
import type { HttpUrlIntegration, Integration, IntegrationKind, LambdaIntegration } from './integration.ts';
import type { SharedSchema } from './jsonSchema.ts';
import { AUTHORIZER_HANDLER, DEFAULT_RUNTIME, type NewFunction } from './lambdaFunction.ts';
import { freshDomainName, freshName, integrationName } from './naming.ts';
import {
  alarmsOf,
  authorizersOf,
  integrationsOf,
  mappingsOf,
  resourcesOf,
  routesOf,
  schemasOf,
  stagesOf,
} from './queries.ts';
import type { Resource, ResourceKind, ResourceOf } from './resource.ts';
import { type HttpRouteKey, type Route, routeKeyShape } from './route.ts';
import { type IntegrationSubtype, SERVICE_CALLS, type ServiceCallOf } from './serviceCall.ts';
import { DEFAULT_STAGE_NAME, type Stage } from './stage.ts';
import type { NewVpcLink, VpcLink } from './vpcLink.ts';

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

/** A route of a key that the API does not answer yet, unless a key is given. */
export function createRoute(design: Design, apiId: ApiId, key: HttpRouteKey = unusedRouteKey(design, apiId)): Route {
  return { id: freshId(design, 'route'), apiId, key };
}

export function unusedRouteKey(design: Design, apiId: ApiId): HttpRouteKey {
  const taken = new Set(routesOf(design, apiId).map((route) => routeKeyShape(route.key)));
  for (let count = 1; ; count += 1) {
    const key: HttpRouteKey = { kind: 'match', method: 'GET', path: count === 1 ? '/items' : `/items-${count}` };
    if (!taken.has(routeKeyShape(key))) return key;
  }
}

/** A key like the given one that the API does not answer yet: another method of the path, or another path. */
export function similarRouteKey(design: Design, apiId: ApiId, key: HttpRouteKey): HttpRouteKey {
  const taken = new Set(routesOf(design, apiId).map((route) => routeKeyShape(route.key)));
  if (!taken.has(routeKeyShape(key))) return key;
  if (key.kind === 'default') return unusedRouteKey(design, apiId);
  const methods = HTTP_METHODS.filter((method) => method !== 'ANY');
  for (const method of methods) {
    const other: HttpRouteKey = { ...key, method };
    if (!taken.has(routeKeyShape(other))) return other;
  }
  for (let count = 2; ; count += 1) {
    const other: HttpRouteKey = { ...key, path: `${key.path === '/' ? '/copy' : key.path}-${count}` };
    if (!taken.has(routeKeyShape(other))) return other;
  }
}

export function createFunction(design: Design, name = 'function'): NewFunction {
  const taken = Object.values(design.functions).map((existing) => existing.name);
  return {
    id: freshId(design, 'function'),
    source: 'new',
    name: freshName(name, taken),
    runtime: DEFAULT_RUNTIME,
  };
}

export function createLambdaIntegration(design: Design, apiId: ApiId, functionId: FunctionId): LambdaIntegration {
  return { id: freshId(design, 'integration'), apiId, kind: 'lambda', functionId, payloadFormatVersion: '2.0' };
}

export function createHttpUrlIntegration(design: Design, apiId: ApiId): HttpUrlIntegration {
  const taken = integrationsOf(design, apiId).map((existing) => integrationName(design, existing));
  return {
    id: freshId(design, 'integration'),
    apiId,
    kind: 'http-url',
    name: freshName('endpoint', taken),
    url: 'https://example.com',
    method: 'ANY',
  };
}

/** The first VPC link of the design, or a new one. */
function someVpcLink(design: Design): [VpcLink, VpcLink[]] {
  const [known] = Object.values(design.vpcLinks).sort(byNumber);
  if (known) return [known, []];
  const made = createVpcLink(design);
  return [made, [made]];
}

/** A new integration of a kind, with whatever it needs beside it; the integration comes last. */
export function createIntegration(design: Design, apiId: ApiId, kind: IntegrationKind): NewIntegration {
  const id = freshId(design, 'integration');
  const fresh = (base: string) =>
    freshName(
      base,
      integrationsOf(design, apiId).map((existing) => integrationName(design, existing)),
    );
  switch (kind) {
    case 'lambda': {
      const handler = createFunction(design);
      return { needs: [handler], integration: createLambdaIntegration(design, apiId, handler.id) };
    }
    case 'http-url':
      return { needs: [], integration: createHttpUrlIntegration(design, apiId) };
    case 'alb':
    case 'nlb': {
      const [link, needs] = someVpcLink(design);
      const name = fresh(kind === 'alb' ? 'load-balancer' : 'network-load-balancer');
      return { needs, integration: { id, apiId, kind, name, vpcLinkId: link.id, method: 'ANY' } };
    }
    case 'cloud-map': {
      const [link, needs] = someVpcLink(design);
      return { needs, integration: { id, apiId, kind, name: fresh('service'), vpcLinkId: link.id, method: 'ANY' } };
    }
    case 'sqs': {
      const queue = createResource(design, 'queue');
      const name = fresh(queue.name);
      const call = createCall('SQS-SendMessage');
      return { needs: [queue], integration: { id, apiId, kind, name, resourceId: queue.id, call } };
    }
    case 'event-bridge': {
      const known = resourcesOf(design, 'event-bus').find((resource) => resource.origin.source === 'default');
      const bus = known ?? createResource(design, 'event-bus');
      const name = fresh('event');
      const call = createCall('EventBridge-PutEvents');
      return { needs: known ? [] : [bus], integration: { id, apiId, kind, name, resourceId: bus.id, call } };
    }
    case 'step-functions': {
      const machine = createResource(design, 'state-machine');
      const name = fresh(machine.name);
      const call = createCall('StepFunctions-StartExecution');
      return { needs: [machine], integration: { id, apiId, kind, name, resourceId: machine.id, call } };
    }
    case 'kinesis': {
      const stream = createResource(design, 'stream');
      const name = fresh(stream.name);
      const call = createCall('Kinesis-PutRecord');
      return { needs: [stream], integration: { id, apiId, kind, name, resourceId: stream.id, call } };
    }
    case 'app-config': {
      const call = createCall('AppConfig-GetConfiguration');
      return { needs: [], integration: { id, apiId, kind, name: fresh('configuration'), call } };
    }
  }
}

/** An integration, and what has to be added before it. */
export interface NewIntegration {
  needs: readonly (NewFunction | Resource | VpcLink)[];
  integration: Integration;
}

/** A call with its required parameters filled in as they are most often. */
export function createCall<S extends IntegrationSubtype>(subtype: S): ServiceCallOf<S> {
  return { subtype, ...startOf(SERVICE_CALLS[subtype].schema) } as ServiceCallOf<S>; // the required parameters are texts, all of which were just made
}

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
  return {
    id: freshId(design, 'alarm'),
    apiId,
    ...(stageId && { stageId }),
    name: freshName('server-errors', taken),
    metric: '5xx',
    comparison: 'GreaterThanOrEqualToThreshold',
    threshold: 1,
    periodInSeconds: 300,
    evaluationPeriods: 1,
    treatMissingData: 'notBreaching',
  };
}

/** `$default` for an API that has none, then `stage`, `stage-2` … */
export function createStage(design: Design, apiId: ApiId): Stage {
  const taken = stagesOf(design, apiId).map((stage) => stage.name);
  return {
    id: freshId(design, 'stage'),
    apiId,
    name: taken.includes(DEFAULT_STAGE_NAME) ? freshName('stage', taken) : DEFAULT_STAGE_NAME,
    autoDeploy: true,
    detailedMetricsEnabled: false,
    routeSettings: [],
    variables: [],
  };
}

/** A log group of its own for a stage, with a line of JSON for each request. */
export function createAccessLog(): AccessLog {
  return { destination: { source: 'new', retention: '30' }, format: ACCESS_LOG_FORMATS.json.format };
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
