import type { HttpApi } from './api.ts';
import type { ApiMapping } from './apiMapping.ts';
import { type Design, freshId } from './design.ts';
import type { Domain } from './domain.ts';
import { HTTP_METHODS } from './httpMethod.ts';
import type { ApiId, DomainId, FunctionId, StageId } from './ids.ts';
import type { HttpUrlIntegration, IntegrationKind, LambdaIntegration } from './integration.ts';
import { DEFAULT_RUNTIME, type NewFunction } from './lambdaFunction.ts';
import { freshDomainName, freshName, integrationName } from './naming.ts';
import { integrationsOf, mappingsOf, routesOf, stagesOf } from './queries.ts';
import { type HttpRouteKey, type Route, routeKeyShape } from './route.ts';
import { DEFAULT_STAGE_NAME, type Stage } from './stage.ts';

/** New entities with sensible contents and an id the design has free; a command adds them. */

export function createHttpApi(design: Design): HttpApi {
  const taken = Object.values(design.apis).map((api) => api.name);
  return {
    id: freshId(design, 'api'),
    protocol: 'HTTP',
    name: freshName('HTTP API', taken),
    disableExecuteApiEndpoint: false,
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

/** A new integration of a kind, with whatever it needs beside it; the integration comes last. */
export function createIntegration(design: Design, apiId: ApiId, kind: IntegrationKind): NewIntegration {
  switch (kind) {
    case 'lambda': {
      const handler = createFunction(design);
      return [handler, createLambdaIntegration(design, apiId, handler.id)];
    }
    case 'http-url':
      return [createHttpUrlIntegration(design, apiId)];
  }
}
type NewIntegration = [NewFunction, LambdaIntegration] | [HttpUrlIntegration];

/** `$default` for an API that has none, then `stage`, `stage-2` … */
export function createStage(design: Design, apiId: ApiId): Stage {
  const taken = stagesOf(design, apiId).map((stage) => stage.name);
  return {
    id: freshId(design, 'stage'),
    apiId,
    name: taken.includes(DEFAULT_STAGE_NAME) ? freshName('stage', taken) : DEFAULT_STAGE_NAME,
    autoDeploy: true,
    variables: [],
  };
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
