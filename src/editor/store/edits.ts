import { addEntities } from '../../core/commands/addEntities.ts';
import { batch, type Command } from '../../core/commands/command.ts';
import { connectRoute } from '../../core/commands/connectRoute.ts';
import { setDefaultAuthorization, setRouteAuthorization } from '../../core/commands/setAuthorization.ts';
import type { AuthorizerKind } from '../../core/model/authorizer.ts';
import {
  createAlarm,
  createAuthorizer,
  createDomain,
  createHttpApi,
  createMapping,
  createModel,
  createResource,
  createRoute,
  createSchema,
  createStage,
  createVpcLink,
} from '../../core/model/create.ts';
import { createIntegration } from '../../core/model/createIntegration.ts';
import { type Design, entityOf } from '../../core/model/design.ts';
import {
  type ApiId,
  byNumber,
  type DomainId,
  type EntityId,
  isKind,
  type RouteId,
  type StageId,
} from '../../core/model/ids.ts';
import type { IntegrationKind } from '../../core/model/integration.ts';
import type { Point } from '../../core/model/layout.ts';
import { RESOURCE_KINDS, type ResourceKind } from '../../core/model/resource.ts';
import type { HttpRouteKey } from '../../core/model/route.ts';
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
  if (entity && 'apiId' in entity) return entity.apiId;
  return entity && 'stageId' in entity && entity.stageId ? current.stages[entity.stageId]?.apiId : undefined;
}

/** A new HTTP API with a `$default` stage that deploys by itself. */
export function addApi(at?: Point): ApiId {
  const api = createHttpApi(design());
  const stage = createStage(design(), api);
  dispatch(addEntities([api, stage], at && { [api.id]: at }, 'Add HTTP API'), [api.id]);
  return api.id;
}

/** Adds to an API, making the first one, at `frameAt`, when there is none. `at` is inside the API's frame. */
function inApi(
  apiId: ApiId | undefined,
  label: string,
  build: (current: Design, apiId: ApiId) => { command: Command; select: EntityId },
  frameAt?: Point,
): EntityId {
  const { document, selection } = useEditor.getState();
  const home = apiId ?? currentApi(document.design, selection);
  if (home) {
    const { command, select } = build(document.design, home);
    dispatch(command, [select]);
    return select;
  }
  const api = createHttpApi(document.design);
  const first = addEntities([api, createStage(document.design, api)], frameAt && { [api.id]: frameAt });
  const withApi = first.apply(document);
  if (!withApi.ok) throw new Error(withApi.reason);
  const { command, select } = build(withApi.value.design, api.id);
  dispatch(batch(label, [first, command]), [select]);
  return select;
}

export function addRoute(apiId?: ApiId, at?: Point, key?: HttpRouteKey, frameAt?: Point): EntityId {
  const build = (current: Design, home: ApiId) => {
    const route = createRoute(current, home, key);
    return { command: addEntities([route], at && { [route.id]: at }), select: route.id };
  };
  return inApi(apiId, 'Add route', build, frameAt);
}

export function addIntegration(kind: IntegrationKind, apiId?: ApiId, at?: Point, frameAt?: Point): EntityId {
  const build = (current: Design, home: ApiId) => {
    const { needs, integration } = createIntegration(current, home, kind);
    return {
      command: addEntities([...needs, integration], at ? { [integration.id]: at } : {}, 'Add integration'),
      select: integration.id,
    };
  };
  return inApi(apiId, 'Add integration', build, frameAt);
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
  dispatch(batch('Add integration', [addEntities([...needs, integration], at ? { [id]: at } : {}), ...connections]), [
    id,
  ]);
  return id;
}

/** A new route to an integration, connected, as one step. */
export function addRouteTo(integrationId: EntityId, at?: Point, key?: HttpRouteKey): EntityId | undefined {
  const current = design();
  if (!isKind('integration', integrationId)) return undefined;
  const integration = current.integrations[integrationId];
  if (!integration) return undefined;
  const route = { ...createRoute(current, integration.apiId, key), integrationId };
  dispatch(addEntities([route], at ? { [route.id]: at } : {}, 'Add route'), [route.id]);
  return route.id;
}

/** A new authorizer, with the function or the user pool it needs, as one step. It guards nothing yet. */
export function addAuthorizer(kind: AuthorizerKind, apiId?: ApiId): EntityId {
  const build = (current: Design, home: ApiId) => {
    const { needs, authorizer } = createAuthorizer(current, home, kind);
    return { command: addEntities([...needs, authorizer], {}, 'Add authorizer'), select: authorizer.id };
  };
  return inApi(apiId, 'Add authorizer', build);
}

/** A new authorizer that guards routes of one API, as one step. */
export function addAuthorizerForAll(routeIds: readonly RouteId[], kind: AuthorizerKind): EntityId | undefined {
  const current = design();
  const [first] = routeIds;
  const route = first && current.routes[first];
  if (!route) return undefined;
  const { needs, authorizer } = createAuthorizer(current, route.apiId, kind);
  const guard = setRouteAuthorization(routeIds, { kind: 'authorizer', authorizerId: authorizer.id, scopes: [] });
  dispatch(batch('Add authorizer', [addEntities([...needs, authorizer]), guard]), [authorizer.id]);
  return authorizer.id;
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
