import { addEntities } from '../../core/commands/addEntities.ts';
import { batch, type Command } from '../../core/commands/command.ts';
import { connectRoute } from '../../core/commands/connectRoute.ts';
import { setDefaultAuthorization, setRouteAuthorization } from '../../core/commands/setAuthorization.ts';
import { AUTHORIZER_KINDS, type AuthorizerKind } from '../../core/model/authorizer.ts';
import {
  createAlarm,
  createAuthorizer,
  createDomain,
  createMapping,
  createModel,
  createResource,
  createSchema,
  createStage,
  createUsagePlan,
  createVpcLink,
} from '../../core/model/create.ts';
import { createApi, type NewApi } from '../../core/model/createApi.ts';
import { createIntegration } from '../../core/model/createIntegration.ts';
import { createRoute, createWebSocketRoute } from '../../core/model/createRoute.ts';
import { type Design, entityOf } from '../../core/model/design.ts';
import {
  type ApiId,
  byNumber,
  type DomainId,
  type EntityId,
  isKind,
  type NodeId,
  type RouteId,
  type StageId,
} from '../../core/model/ids.ts';
import type { IntegrationKind } from '../../core/model/integration.ts';
import { INTEGRATION_KINDS, isWebSocketKind } from '../../core/model/integrationKinds.ts';
import { FRAME_INSET, GRID, INTEGRATION_COLUMN, type Point, ROUTE_PITCH } from '../../core/model/layout.ts';
import { PROTOCOL_NOUNS, type Protocol } from '../../core/model/protocol.ts';
import { apisOf, protocolOf, routesOf, stagesOf } from '../../core/model/queries.ts';
import { RESOURCE_KINDS, type ResourceKind } from '../../core/model/resource.ts';
import { formatRouteKey, protocolOfKey, type Route, type RouteKey } from '../../core/model/route.ts';
import { nodesUsing } from '../../core/model/usage.ts';
import { dispatch, useEditor } from './editor.ts';

/** What canvas, panels, menus and shortcuts add. Each is one command, selects what it made, and is undoable. */

const design = (): Design => useEditor.getState().document.design;

/** The API that new things go to: that of the selection, or of what uses it, else the first. */
export function currentApi(current: Design, selection: readonly EntityId[]): ApiId | undefined {
  for (const id of selection) {
    const apiId = apiOf(current, id) ?? nodesUsing(current, id).map((node) => apiOf(current, node))[0];
    if (apiId) return apiId;
  }
  return Object.values(current.apis).sort(byNumber)[0]?.id;
}

function apiOf(current: Design, id: EntityId): ApiId | undefined {
  if (isKind('api', id)) return id;
  const entity = entityOf(current, id);
  if (!entity) return undefined;
  if ('apiId' in entity) return entity.apiId;
  const stageId = 'stages' in entity ? entity.stages[0]?.stageId : 'stageId' in entity ? entity.stageId : undefined;
  return stageId && current.stages[stageId]?.apiId;
}

/** A new API with all it needs to be deployed, but the routes of an HTTP API. */
export function addApi(at?: Point, protocol: Protocol = 'HTTP'): ApiId {
  const made = createApi(design(), protocol);
  dispatch(addEntities(made.entities, placesOf(made, at), `Add ${PROTOCOL_NOUNS[protocol]}`), [made.api.id]);
  return made.api.id;
}

/** Where a new API goes, and what answers its routes level with their middle. */
function placesOf({ api, integration }: NewApi, frameAt: Point | undefined): Partial<Record<NodeId, Point>> {
  return {
    ...(frameAt && { [api.id]: frameAt }),
    ...(integration && { [integration.id]: { x: INTEGRATION_COLUMN, y: FRAME_INSET.top + ROUTE_PITCH - GRID } }),
  };
}

/** What is added inside an API. */
interface Inside {
  label: string;
  /** Which API; undefined: the one that is worked on. */
  apiId?: ApiId | undefined;
  /** What the API has to speak; undefined: anything. */
  protocol?: Protocol | undefined;
  /** Where the frame goes of an API that is made because there is none. */
  frameAt?: Point | undefined;
  build(current: Design, home: ApiId, elsewhere: boolean): { command: Command; select: EntityId };
}

/** Adds to an API, making the first one of its protocol when there is none. `elsewhere` says that it is not the one that was meant. */
function inApi({ label, apiId, protocol, frameAt, build }: Inside): EntityId {
  const { document, selection } = useEditor.getState();
  const meant = apiId ?? currentApi(document.design, selection);
  const home =
    meant && speaks(document.design, meant, protocol) ? meant : protocol && firstApi(document.design, protocol);
  if (home) {
    const { command, select } = build(document.design, home, home !== meant);
    dispatch(command, [select]);
    return select;
  }
  const made = createApi(document.design, protocol ?? 'HTTP');
  const first = addEntities(made.entities, placesOf(made, meant ? undefined : frameAt));
  const withApi = first.apply(document);
  if (!withApi.ok) throw new Error(withApi.reason);
  const { command, select } = build(withApi.value.design, made.api.id, meant !== undefined);
  dispatch(batch(label, [first, command]), [select]);
  return select;
}

function speaks(current: Design, apiId: ApiId, protocol: Protocol | undefined): boolean {
  return protocol === undefined || protocolOf(current, apiId) === protocol;
}

function firstApi(current: Design, protocol: Protocol): ApiId | undefined {
  return apisOf(current, protocol)[0]?.id;
}

/** A new route, of a key that its API does not answer yet unless one is given. A key of the other protocol goes to an API that has such. */
export function addRoute(apiId?: ApiId, at?: Point, key?: RouteKey, frameAt?: Point): EntityId {
  return inApi({
    label: 'Add route',
    apiId,
    protocol: key && protocolOfKey(key),
    frameAt,
    build: (current, home, elsewhere) => {
      const there = key && routesOf(current, home).find((route) => formatRouteKey(route.key) === formatRouteKey(key));
      if (there) return { command: addEntities([]), select: there.id }; // a new WebSocket API has its lifecycle
      const route = createRouteIn(current, home, key);
      return { command: addEntities([route], at && !elsewhere ? { [route.id]: at } : {}), select: route.id };
    },
  });
}

/** @param key one that the API's protocol has. */
function createRouteIn(current: Design, apiId: ApiId, key: RouteKey | undefined): Route {
  switch (protocolOf(current, apiId)) {
    case 'HTTP':
      return createRoute(current, apiId, key?.kind === 'match' || key?.kind === 'default' ? key : undefined);
    case 'WEBSOCKET':
      return createWebSocketRoute(current, apiId, key?.kind === 'match' ? undefined : key);
  }
}

/** A new integration. Where there is no API that has such, one is made; that of a WebSocket API starts with it. */
export function addIntegration(kind: IntegrationKind, apiId?: ApiId, at?: Point, frameAt?: Point): EntityId {
  const { protocol } = INTEGRATION_KINDS[kind];
  const current = design();
  if (isWebSocketKind(kind) && !firstApi(current, protocol)) {
    const made = createApi(current, protocol, kind);
    const selected = made.integration?.id ?? made.api.id;
    const places = placesOf(made, Object.keys(current.apis).length === 0 ? frameAt : undefined);
    dispatch(addEntities(made.entities, places, 'Add integration'), [selected]);
    return selected;
  }
  return inApi({
    label: 'Add integration',
    apiId,
    protocol,
    frameAt,
    build: (grown, home, elsewhere) => {
      const { needs, integration } = createIntegration(grown, home, kind);
      const places = at && !elsewhere ? { [integration.id]: at } : {};
      return { command: addEntities([...needs, integration], places, 'Add integration'), select: integration.id };
    },
  });
}

/** A new integration for a route, connected, as one step. */
export function addIntegrationFor(routeId: RouteId, kind: IntegrationKind, at?: Point): EntityId | undefined {
  return addIntegrationForAll([routeId], kind, at);
}

/** A new integration for several routes of one API, all connected, as one step. */
export function addIntegrationForAll(
  routeIds: readonly RouteId[],
  kind: IntegrationKind,
  at?: Point,
): EntityId | undefined {
  const current = design();
  const [first] = routeIds;
  const route = first && current.routes[first];
  if (!route) return undefined;
  const { needs, integration } = createIntegration(current, route.apiId, kind);
  const { id } = integration;
  const connections = routeIds.map((routeId) => connectRoute(routeId, id));
  const added = addEntities([...needs, integration], at ? { [id]: at } : {});
  return dispatch(batch('Add integration', [added, ...connections]), [id]).ok ? id : undefined;
}

/** A new route to an integration, connected, as one step. */
export function addRouteTo(integrationId: EntityId, at?: Point, key?: RouteKey): EntityId | undefined {
  const current = design();
  if (!isKind('integration', integrationId)) return undefined;
  const integration = current.integrations[integrationId];
  if (!integration) return undefined;
  const route = createRouteIn(current, integration.apiId, key);
  const added = addEntities([route], at ? { [route.id]: at } : {});
  const connected = connectRoute(route.id, integrationId);
  return dispatch(batch('Add route', [added, connected]), [route.id]).ok ? route.id : undefined;
}

/** A new authorizer, with the function or the user pool it needs, as one step. It guards nothing yet. */
export function addAuthorizer(kind: AuthorizerKind, apiId?: ApiId): EntityId {
  return inApi({
    label: 'Add authorizer',
    apiId,
    protocol: AUTHORIZER_KINDS[kind].protocol,
    build: (current, home) => {
      const { needs, authorizer } = createAuthorizer(current, home, kind);
      return { command: addEntities([...needs, authorizer], {}, 'Add authorizer'), select: authorizer.id };
    },
  });
}

/** A new authorizer that guards routes of one API, as one step. */
export function addAuthorizerForAll(routeIds: readonly RouteId[], kind: AuthorizerKind): EntityId | undefined {
  const current = design();
  const [first] = routeIds;
  const route = first && current.routes[first];
  if (!route) return undefined;
  const { needs, authorizer } = createAuthorizer(current, route.apiId, kind);
  const guard = setRouteAuthorization(routeIds, { kind: 'authorizer', authorizerId: authorizer.id, scopes: [] });
  const added = addEntities([...needs, authorizer]);
  return dispatch(batch('Add authorizer', [added, guard]), [authorizer.id]).ok ? authorizer.id : undefined;
}

/** A new authorizer that guards the routes of an API by default, as one step. */
export function addDefaultAuthorizer(apiId: ApiId, kind: AuthorizerKind): EntityId {
  const { needs, authorizer } = createAuthorizer(design(), apiId, kind);
  const guard = setDefaultAuthorization(apiId, { kind: 'authorizer', authorizerId: authorizer.id, scopes: [] });
  dispatch(batch('Add authorizer', [addEntities([...needs, authorizer]), guard]), [authorizer.id]);
  return authorizer.id;
}

/** A new alarm on an API, or on one of its stages. */
export function addAlarm(apiId: ApiId, stageId?: StageId): EntityId {
  const alarm = createAlarm(design(), apiId, stageId);
  dispatch(addEntities([alarm]), [alarm.id]);
  return alarm.id;
}

/** A new model, which messages to a WebSocket API can be checked against. */
export function addModel(apiId: ApiId): EntityId {
  const model = createModel(design(), apiId);
  dispatch(addEntities([model]), [model.id]);
  return model.id;
}

/** A new usage plan with a key: of the given stages, else of the first stage of a WebSocket API. */
export function addUsagePlan(stageIds?: readonly StageId[]): EntityId {
  const current = design();
  const [first] = apisOf(current, 'WEBSOCKET').flatMap(({ id }) => stagesOf(current, id));
  const plan = createUsagePlan(current, stageIds ?? (first ? [first.id] : []));
  dispatch(addEntities([plan]), [plan.id]);
  return plan.id;
}

/** A new shared schema, for the documentation of an API's routes. */
export function addSchema(apiId: ApiId): EntityId {
  const schema = createSchema(design(), apiId);
  dispatch(addEntities([schema]), [schema.id]);
  return schema.id;
}

export function addStage(apiId: ApiId): EntityId {
  const api = design().apis[apiId];
  if (!api) throw new Error(`There is no API ${apiId}.`);
  const stage = createStage(design(), api);
  dispatch(addEntities([stage]), [stage.id]);
  return stage.id;
}

export function addDomain(): EntityId {
  const domain = createDomain(design());
  dispatch(addEntities([domain]), [domain.id]);
  return domain.id;
}

export function addVpcLink(): EntityId {
  const link = createVpcLink(design());
  dispatch(addEntities([link]), [link.id]);
  return link.id;
}

/** A new AWS resource that nothing uses yet. */
export function addResource(kind: ResourceKind): EntityId {
  const resource = createResource(design(), kind);
  dispatch(addEntities([resource], {}, `Add ${RESOURCE_KINDS[kind].label.toLowerCase()}`), [resource.id]);
  return resource.id;
}

export function addMapping(domainId: DomainId, stageId: StageId): EntityId {
  const mapping = createMapping(design(), domainId, stageId);
  dispatch(addEntities([mapping]), [mapping.id]);
  return mapping.id;
}
