import type { Alarm } from './alarm.ts';
import type { Api } from './api.ts';
import type { ApiMapping } from './apiMapping.ts';
import { authorizationOf } from './authorization.ts';
import type { Authorizer, DefaultAuthorization } from './authorizer.ts';
import type { Cors } from './cors.ts';
import type { Design } from './design.ts';
import { derived } from './designView.ts';
import type { Documentation } from './documentation.ts';
import {
  type ApiId,
  type AuthorizerId,
  byNumber,
  type DomainId,
  type FunctionId,
  type IntegrationId,
  type ResourceId,
  type RouteId,
  type StageId,
  type VpcLinkId,
} from './ids.ts';
import type { Integration } from './integration.ts';
import type { SharedSchema } from './jsonSchema.ts';
import type { LambdaFunction, NewFunction } from './lambdaFunction.ts';
import type { Model } from './messageModel.ts';
import type { Protocol } from './protocol.ts';
import type { Resource, ResourceKind, ResourceOf } from './resource.ts';
import type { HttpRoute, Route } from './route.ts';
import type { Stage } from './stage.ts';
import type { UsagePlan } from './usagePlan.ts';
import type { VpcLink } from './vpcLink.ts';
import type { WebSocketRoute } from './webSocketRoute.ts';

/** Keeps the rows of a table grouped by the entity they belong to, oldest first. */
function grouped<Row extends { id: `${string}:${number}` }, Owner extends string>(
  rowsOf: (design: Design) => readonly Row[],
  ownerOf: (row: Row, design: Design) => Owner | undefined,
): (design: Design, owner: Owner) => readonly Row[] {
  const none: readonly Row[] = [];
  const groupsOf = derived((design) => {
    const groups = new Map<Owner, Row[]>();
    for (const row of rowsOf(design)) {
      const key = ownerOf(row, design);
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
    return groups;
  });
  return (design, owner) => groupsOf(design).get(owner) ?? none;
}

const routesInOrder = derived((design): readonly Route[] => Object.values(design.routes).sort(byNumber));
const integrationsInOrder = derived((design): readonly Integration[] =>
  Object.values(design.integrations).sort(byNumber),
);

/** The APIs of one protocol, oldest first. */
export function apisOf<P extends Protocol>(design: Design, protocol: P): Extract<Api, { protocol: P }>[] {
  return Object.values(design.apis)
    .filter((api): api is Extract<Api, { protocol: P }> => api.protocol === protocol)
    .sort(byNumber);
}

/** What an API speaks; the door documents come through lets none dangle. */
export function protocolOf(design: Design, apiId: ApiId): Protocol {
  const found = design.apis[apiId];
  if (!found) throw new Error(`There is no API ${apiId}.`);
  return found.protocol;
}

/** The CORS configuration of an API; only HTTP APIs have one. */
export function corsOf(design: Design, apiId: ApiId | undefined): Cors | undefined {
  const api = apiId && design.apis[apiId];
  return api?.protocol === 'HTTP' ? api.cors : undefined;
}

/** What is said of a route of an HTTP API. */
export function httpDocumentationOf(design: Design, routeId: RouteId): Documentation | undefined {
  const route = design.routes[routeId];
  return route?.protocol === 'HTTP' ? route.documentation : undefined;
}

/** What guards the routes of an API that do not say otherwise, as the API states it; only HTTP APIs have one. */
export function statedDefaultOf(design: Design, apiId: ApiId): DefaultAuthorization | undefined {
  const api = design.apis[apiId];
  return api?.protocol === 'HTTP' ? api.defaultAuthorization : undefined;
}

/** The routes of an API. */
export const routesOf: (design: Design, apiId: ApiId) => readonly Route[] = grouped(
  routesInOrder,
  (route) => route.apiId,
);

/** The routes of an HTTP API; none of a WebSocket API. */
export function httpRoutesOf(design: Design, apiId: ApiId): HttpRoute[] {
  return routesOf(design, apiId).filter((route) => route.protocol === 'HTTP');
}

/** The routes of a WebSocket API; none of an HTTP API. */
export function webSocketRoutesOf(design: Design, apiId: ApiId): WebSocketRoute[] {
  return routesOf(design, apiId).filter((route) => route.protocol === 'WEBSOCKET');
}

/** The models of a WebSocket API. */
export const modelsOf: (design: Design, apiId: ApiId) => readonly Model[] = grouped(
  (design) => Object.values(design.models).sort(byNumber),
  (model) => model.apiId,
);

/** The usage plans that have a stage of an API. */
export function usagePlansOf(design: Design, apiId: ApiId): UsagePlan[] {
  return Object.values(design.usagePlans)
    .filter(({ stages }) => stages.some(({ stageId }) => design.stages[stageId]?.apiId === apiId))
    .sort(byNumber);
}

/** The functions that may manage the connections of a stage, or of all stages of its API. */
export function functionsManaging(design: Design, stage: Stage): NewFunction[] {
  return Object.values(design.functions)
    .filter((handler) => handler.source === 'new')
    .filter(({ connections }) =>
      connections.some((managed) =>
        managed.scope === 'stage' ? managed.stageId === stage.id : managed.apiId === stage.apiId,
      ),
    )
    .sort(byNumber);
}

/** The integrations of an API. */
export const integrationsOf: (design: Design, apiId: ApiId) => readonly Integration[] = grouped(
  integrationsInOrder,
  (integration) => integration.apiId,
);

/** The stages of an API. */
export const stagesOf: (design: Design, apiId: ApiId) => readonly Stage[] = grouped(
  (design) => Object.values(design.stages).sort(byNumber),
  (stage) => stage.apiId,
);

/** The routes that go to an integration. */
export const routesTo: (design: Design, integrationId: IntegrationId) => readonly Route[] = grouped(
  routesInOrder,
  (route) => route.integrationId,
);

/** The API mappings of a custom domain. */
export const mappingsOf: (design: Design, domainId: DomainId) => readonly ApiMapping[] = grouped(
  (design) => Object.values(design.mappings).sort(byNumber),
  (mapping) => mapping.domainId,
);

/** The API mappings that lead to a stage. */
export const mappingsTo: (design: Design, stageId: StageId) => readonly ApiMapping[] = grouped(
  (design) => Object.values(design.mappings).sort(byNumber),
  (mapping) => mapping.stageId,
);

/** The integrations that invoke a function. */
export const integrationsInvoking: (design: Design, functionId: FunctionId) => readonly Integration[] = grouped(
  integrationsInOrder,
  (integration) => ('functionId' in integration ? integration.functionId : undefined),
);

/** The authorizers of an API. */
export const authorizersOf: (design: Design, apiId: ApiId) => readonly Authorizer[] = grouped(
  (design) => Object.values(design.authorizers).sort(byNumber),
  (authorizer) => authorizer.apiId,
);

/** The authorizers that ask a function. */
export const authorizersInvoking: (design: Design, functionId: FunctionId) => readonly Authorizer[] = grouped(
  (design) => Object.values(design.authorizers).sort(byNumber),
  (authorizer) => ('functionId' in authorizer ? authorizer.functionId : undefined),
);

/** The routes that an authorizer guards, by their own word or by their API's default. */
export const routesGuardedBy: (design: Design, authorizerId: AuthorizerId) => readonly Route[] = grouped(
  routesInOrder,
  (route, design) => {
    const guard = authorizationOf(design, route);
    return guard.kind === 'authorizer' ? guard.authorizer.id : undefined;
  },
);

/** The shared schemas of an API. */
export const schemasOf: (design: Design, apiId: ApiId) => readonly SharedSchema[] = grouped(
  (design) => Object.values(design.schemas).sort(byNumber),
  (schema) => schema.apiId,
);

/** The alarms on an API and its stages. */
export const alarmsOf: (design: Design, apiId: ApiId) => readonly Alarm[] = grouped(
  (design) => Object.values(design.alarms).sort(byNumber),
  (alarm) => alarm.apiId,
);

/** The integrations that go through a VPC link. */
export const integrationsThrough: (design: Design, vpcLinkId: VpcLinkId) => readonly Integration[] = grouped(
  integrationsInOrder,
  (integration) => ('vpcLinkId' in integration ? integration.vpcLinkId : undefined),
);

/** What uses a resource: integrations that call it, authorizers that trust it, alarms that notify it. */
export const usersOf: (design: Design, resourceId: ResourceId) => readonly (Integration | Authorizer | Alarm)[] =
  grouped(
    (design): (Integration | Authorizer | Alarm)[] => [
      ...Object.values(design.integrations).sort(byNumber),
      ...Object.values(design.authorizers).sort(byNumber),
      ...Object.values(design.alarms).sort(byNumber),
    ],
    (user) => ('resourceId' in user ? user.resourceId : undefined),
  );

/** The resource of an id, which is of that kind. */
export function resourceOf<K extends ResourceKind>(design: Design, id: ResourceId, kind: K): ResourceOf<K> {
  const found = design.resources[id];
  if (found?.kind !== kind) throw new Error(`${id} is no ${kind}.`);
  return found as ResourceOf<K>; // its kind was just compared
}

/** Whether an integration makes a role that carries the tags of its API: CDK's own construct for the call makes it below the API. */
export function roleCarriesTags(design: Design, integration: Integration): boolean {
  if (!('call' in integration) || integration.credentials) return false;
  if (integration.kind === 'sqs' || integration.kind === 'event-bridge') return true;
  if (integration.kind !== 'step-functions') return false;
  return resourceOf(design, integration.resourceId, 'state-machine').origin.source === 'new';
}

export function resourcesOf(design: Design, kind: ResourceKind): Resource[] {
  return Object.values(design.resources)
    .filter((resource) => resource.kind === kind)
    .sort(byNumber);
}

export function vpcLinkOf(design: Design, id: VpcLinkId): VpcLink {
  const found = design.vpcLinks[id];
  if (!found) throw new Error(`There is no VPC link ${id}.`);
  return found;
}

/** The function a Lambda integration invokes; the door documents come through lets none dangle. */
export function functionOf(design: Design, functionId: FunctionId): LambdaFunction {
  const found = design.functions[functionId];
  if (!found) throw new Error(`There is no function ${functionId}.`);
  return found;
}
