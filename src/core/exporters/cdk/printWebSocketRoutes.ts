import type { IntegrationId } from '../../model/ids.ts';
import type {
  PlannedWebSocketApi,
  PlannedWebSocketIntegration,
  PlannedWebSocketRoute,
} from '../../plan/plannedWebSocket.ts';
import { reference } from './codeWriter.ts';
import { call, type Expression, object, raw, string } from './expression.ts';
import { APIS } from './modules.ts';
import { changesResponse, changesRoute, printChanges, printTargetlessRoute } from './printCfnRoute.ts';
import { integration } from './printIntegration.ts';
import { printPermission } from './printPermission.ts';
import { guard } from './printWebSocketAuthorizer.ts';
import { hasMore, printMore } from './printWebSocketIntegration.ts';
import { found, type StackContext } from './stackContext.ts';

type Members = Readonly<Record<string, Expression | undefined>>;

/** The properties of WebSocketApi that create a route. */
const OWN_ROUTES = {
  connect: 'connectRouteOptions',
  disconnect: 'disconnectRouteOptions',
  default: 'defaultRouteOptions',
} as const;
type OwnKey = keyof typeof OWN_ROUTES;
const OWN_KEYS = Object.keys(OWN_ROUTES) as OwnKey[]; // its keys are all it has

/** The routes that WebSocketApi creates by itself: those of which nothing else is said. */
export type OwnRoutes = Readonly<Partial<Record<OwnKey, PlannedWebSocketRoute>>>;

export function ownRoutesOf(api: PlannedWebSocketApi): OwnRoutes {
  return Object.fromEntries(
    OWN_KEYS.map((kind) => {
      const route = api.routes.find(({ key }) => key.kind === kind);
      return [kind, route && isPlain(api, route) ? route : undefined] as const;
    }),
  );
}

/** Whether a route and its integration are said by one construct each. */
function isPlain(api: PlannedWebSocketApi, route: PlannedWebSocketRoute): boolean {
  if (!route.integration || hasMore(route.integration)) return false;
  return !route.apiKeyRequired && !changesRoute(api, route) && !changesResponse(route);
}

/** What WebSocketApi is told about the routes it creates. */
export function ownRouteMembers(
  stack: StackContext,
  api: PlannedWebSocketApi,
  routes: OwnRoutes,
): { members: Members; owners: Readonly<Record<string, PlannedWebSocketRoute['id'] | undefined>> } {
  const members: Record<string, Expression | undefined> = {};
  const owners: Record<string, PlannedWebSocketRoute['id'] | undefined> = {};
  for (const kind of OWN_KEYS) {
    const route = routes[kind];
    if (!route?.integration) continue;
    members[OWN_ROUTES[kind]] = object(routeOptions(stack, api, route, route.integration));
    owners[OWN_ROUTES[kind]] = route.id;
  }
  return { members, owners };
}

function routeOptions(
  stack: StackContext,
  api: PlannedWebSocketApi,
  { authorization, response }: PlannedWebSocketRoute,
  target: PlannedWebSocketIntegration,
): Members {
  return {
    integration: integration(stack, target),
    authorizer: guard(stack, api, authorization),
    returnResponse: response ? raw('true') : undefined,
  };
}

/** The routes that are left, and what no construct says about routes and their integrations. */
export function printWebSocketRoutes(stack: StackContext, api: PlannedWebSocketApi, ownRoutes: OwnRoutes): void {
  /** An integration is created below the first route that is bound to it. */
  const created = new Set<IntegrationId>();
  const own = new Set(Object.values(ownRoutes));
  let before: PlannedWebSocketRoute | undefined;
  for (const route of api.routes) {
    if (!own.has(route)) {
      // Of whichever more is said stands by itself.
      if (before && !(isPlain(api, before) && isPlain(api, route))) stack.writer.blank();
      printRoute(stack, api, route, created);
      before = route;
    }
    printRoutePermission(stack, api, route);
  }
}

function printRoute(
  stack: StackContext,
  api: PlannedWebSocketApi,
  route: PlannedWebSocketRoute,
  created: Set<IntegrationId>,
): void {
  const { writer } = stack;
  const local = writer.local(stack.nameWithin(api, route.logicalId));
  const { integration: target } = route;
  if (!target) {
    writer.region([route.id], () => printTargetlessRoute(stack, api, route, local));
    return;
  }
  writer.region([route.id], () => {
    writer.declare(local, newRoute(stack, api, route, target));
    printChanges(stack, api, route, local);
  });
  if (created.has(target.id) || !hasMore(target)) return;
  created.add(target.id);
  printMore(stack, api, target, reference(local));
}

function newRoute(
  stack: StackContext,
  api: PlannedWebSocketApi,
  route: PlannedWebSocketRoute,
  target: PlannedWebSocketIntegration,
): Expression {
  const apiName = reference(found(stack.apis, api));
  const given = routeOptions(stack, api, route, target);
  if (!route.apiKeyRequired) return call(`${apiName}.addRoute`, string(route.routeKey), object(given));
  stack.explainOnce('addRoute cannot ask for an API key; this creates the same route, and does.');
  return call(
    `new ${stack.writer.import(APIS, 'WebSocketRoute')}`,
    raw(apiName),
    string(`${route.routeKey}-Route`),
    object({
      webSocketApi: raw(apiName),
      routeKey: string(route.routeKey),
      ...given,
      apiKeyRequired: raw('true'),
    }),
  );
}

/** A function that gets what a template makes of a message is not permitted by its construct to be invoked. */
function printRoutePermission(stack: StackContext, api: PlannedWebSocketApi, route: PlannedWebSocketRoute): void {
  const { integration: target, permission } = route;
  if (!permission || target?.kind !== 'lambda' || !target.transformation) return;
  stack.writer.region([route.id], () => {
    stack.explainOnce('WebSocketAwsIntegration does not permit API Gateway to invoke a function.');
    printPermission(stack, api, {
      id: permission.logicalId,
      function: permission.function,
      resourceName: string(permission.sourcePath.slice(1)),
    });
  });
}
