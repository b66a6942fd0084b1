import type { IntegrationId, RouteId } from '../../model/ids.ts';
import { camelCase } from '../../plan/names.ts';
import type { PlannedHttpApi, PlannedRoute } from '../../plan/plan.ts';
import type { PlannedAuthorization } from '../../plan/plannedAuthorizer.ts';
import type { PlannedIntegration } from '../../plan/plannedIntegration.ts';
import type { PlannedStage } from '../../plan/plannedStage.ts';
import { reference } from './codeWriter.ts';
import { operationHelper } from './escapeHatches.ts';
import { call, type Expression, list, number, object, raw, string } from './expression.ts';
import { APIS } from './modules.ts';
import { printAlarm, printDashboard } from './printAlarm.ts';
import {
  defaultGuard,
  dropsScopes,
  guardedAlike,
  printAuthorizer,
  printPayloadVersion,
  routeGuard,
} from './printAuthorizer.ts';
import { cfnApi, printVersion } from './printCfnApi.ts';
import { integration, printIntegration, printOverrides } from './printIntegration.ts';
import { printApiPermission } from './printPermission.ts';
import { isPlain, printStages } from './printStages.ts';
import { found, ipAddressType, optionalString, type StackContext } from './stackContext.ts';

const ONE_PERMISSION =
  'One permission for all routes; that of scopePermissionToRoute asks for a segment more than $default has.';

/** An API with its integrations, routes and stages. */
export function printApi(stack: StackContext, api: PlannedHttpApi): void {
  const { writer } = stack;
  // HttpApi's own default stage deploys by itself and can be told nothing else.
  const ownStage = api.stages.find((stage) => stage.isDefault && isPlain(stage));
  // HttpApi guards the one it creates as it does all others; one that says otherwise is created beside it.
  const defaultRoute = api.routes.find(
    (route) => route.key.kind === 'default' && guardedAlike(route.authorization, api.defaultAuthorization),
  );
  writer.blank();
  writer.region([api.id], () => {
    writer.comment(api.title);
    for (const planned of api.authorizers) {
      printAuthorizer(stack, api, planned);
      writer.blank();
    }
    for (const planned of api.integrations) printIntegration(stack, api, planned);
    if (api.integrations.length > 0) writer.blank();
    const local = writer.local(camelCase(api.logicalId));
    stack.apis.set(api, local);
    // A stage of HttpApi's own has no other lines where it has no URL to put out.
    writer.region(ownStage && !ownStage.url ? [ownStage.id] : [], () => {
      writer.declare(local, httpApi(stack, api, defaultRoute, ownStage));
    });
    printVersion(stack, api, 'HttpApi');
    printUncachedPreflight(stack, api);
    stack.printTags(local, api.tags);
    if (api.routes.length > 0) writer.blank();
    printRoutes(stack, api, defaultRoute);
    for (const permission of api.permissions) printApiPermission(stack, api, permission, ONE_PERMISSION);
    printStages(stack, api, ownStage);
    for (const alarm of api.alarms) printAlarm(stack, api, alarm);
    if (api.dashboard) printDashboard(stack, api, api.dashboard);
  });
}

function httpApi(
  stack: StackContext,
  api: PlannedHttpApi,
  defaultRoute: PlannedRoute | undefined,
  ownStage: PlannedStage | undefined,
): Expression {
  return call(
    `new ${stack.writer.import(APIS, 'HttpApi')}`,
    raw('this'),
    stack.constructId(api.logicalId),
    object(
      {
        apiName: string(api.title),
        description: optionalString(api.description),
        corsPreflight: corsPreflight(stack, api),
        disableExecuteApiEndpoint: api.disableExecuteApiEndpoint ? raw('true') : undefined,
        ipAddressType: ipAddressType(stack.writer, api.ipAddressType),
        createDefaultStage: ownStage ? undefined : raw('false'),
        ...defaultGuard(stack, api),
        defaultIntegration: defaultRoute && integration(stack, defaultRoute.integration),
      },
      { defaultIntegration: defaultRoute?.id },
    ),
  );
}

function corsPreflight(stack: StackContext, { cors }: PlannedHttpApi): Expression | undefined {
  if (!cors) return undefined;
  const strings = (values: readonly string[]) => (values.length > 0 ? list(values.map(string)) : undefined);
  const methods = cors.allowMethods.map((method) =>
    raw(`${stack.writer.import(APIS, 'CorsHttpMethod')}.${method === '*' ? 'ANY' : method}`),
  );
  return object({
    allowOrigins: strings(cors.allowOrigins),
    allowMethods: methods.length > 0 ? list(methods) : undefined,
    allowHeaders: strings(cors.allowHeaders),
    exposeHeaders: strings(cors.exposeHeaders),
    allowCredentials: cors.allowCredentials ? raw('true') : undefined,
    maxAge: cors.maxAge !== undefined && cors.maxAge >= 0 ? stack.duration(cors.maxAge * 1_000) : undefined,
  });
}

/** API Gateway takes -1 for answers that browsers must not keep; a Duration is never negative. */
function printUncachedPreflight(stack: StackContext, api: PlannedHttpApi): void {
  const maxAge = api.cors?.maxAge;
  if (maxAge === undefined || maxAge >= 0) return;
  stack.writer.comment('Browsers must not cache answers to preflight requests; a Duration cannot be negative.');
  stack.writer.statement(
    '',
    call(`${cfnApi(stack, api)}.addPropertyOverride`, string('CorsConfiguration.MaxAge'), number(maxAge)),
  );
}

function printRoutes(stack: StackContext, api: PlannedHttpApi, defaultRoute: PlannedRoute | undefined): void {
  const { writer } = stack;
  const local = found(stack.apis, api);
  /** An integration is created below the first route that is bound to it. */
  const created = new Set<IntegrationId>();
  if (defaultRoute) {
    created.add(defaultRoute.integration.id);
    const route = () => `${reference(local)}.node.findChild('DefaultRoute')`;
    printOverrides(stack, defaultRoute.integration, route);
    printOperationName(stack, defaultRoute, route);
  }
  for (const group of routeGroups(api)) {
    const first = writer.local(stack.nameWithin(api, group.logicalId));
    writer.region(group.ids, () => {
      explainScopes(stack, api, group.authorization);
      writer.declare(
        first,
        call(
          `${reference(local)}.addRoutes`,
          object({
            path: string(group.path),
            methods: list(group.methods.map((method) => raw(`${writer.import(APIS, 'HttpMethod')}.${method}`))),
            integration: integration(stack, group.integration),
            ...routeGuard(stack, api, group.authorization),
          }),
        ),
        `[${first.name}]`,
      );
    });
    if (!created.has(group.integration.id)) {
      created.add(group.integration.id);
      printOverrides(stack, group.integration, () => reference(first));
    }
    if (group.named) printOperationName(stack, group.named, () => reference(first));
  }
  for (const route of api.routes) {
    if (route.key.kind !== 'default' || route === defaultRoute) continue;
    const own = writer.local(stack.nameWithin(api, route.logicalId));
    const isSecond = defaultRoute !== undefined || api.routes.find(({ key }) => key.kind === 'default') !== route;
    writer.region([route.id], () => {
      explainScopes(stack, api, route.authorization);
      writer.declare(own, ownDefaultRoute(stack, api, route, isSecond));
    });
    if (!created.has(route.integration.id)) {
      created.add(route.integration.id);
      printOverrides(stack, route.integration, () => reference(own));
    }
    printOperationName(stack, route, () => reference(own));
  }
  for (const authorizer of api.authorizers) printPayloadVersion(stack, api, authorizer);
}

/**
 * A `$default` route that HttpApi does not create by itself. It has the place and the id of the one that it would, so
 * that the route stays the same resource; API Gateway refuses a second one, which a rule says.
 */
function ownDefaultRoute(stack: StackContext, api: PlannedHttpApi, route: PlannedRoute, isSecond: boolean): Expression {
  const { writer } = stack;
  return call(
    `new ${writer.import(APIS, 'HttpRoute')}`,
    raw(isSecond ? 'this' : reference(found(stack.apis, api))),
    isSecond ? stack.constructId(route.logicalId) : string('DefaultRoute'),
    object({
      httpApi: raw(reference(found(stack.apis, api))),
      routeKey: raw(`${writer.import(APIS, 'HttpRouteKey')}.DEFAULT`),
      integration: integration(stack, route.integration),
      ...routeGuard(stack, api, route.authorization),
    }),
  );
}

/** The name of a route's operation, for which the construct has no property. */
function printOperationName(stack: StackContext, route: PlannedRoute, construct: () => string): void {
  const operationId = route.documentation?.operationId;
  if (operationId === undefined) return;
  const set = stack.helper(operationHelper, 'nameOperation');
  stack.writer.region([route.id], () => stack.writer.statement('', call(set, raw(construct()), string(operationId))));
}

function explainScopes(stack: StackContext, api: PlannedHttpApi, authorization: PlannedAuthorization): void {
  if (dropsScopes(api, authorization))
    stack.explainOnce('Without a list of its own a route gets the default scopes, whatever guards it.');
}

/** What one `addRoutes` creates: routes of one path that go to one integration behind one guard, or one with an operation id. */
interface RouteGroup {
  path: string;
  integration: PlannedIntegration;
  authorization: PlannedAuthorization;
  methods: string[];
  ids: RouteId[];
  /** Of the first of them. */
  logicalId: string;
  /** The one with an operation id. */
  named: PlannedRoute | undefined;
}

function routeGroups(api: PlannedHttpApi): RouteGroup[] {
  const groups: RouteGroup[] = [];
  for (const route of api.routes) {
    const { id, key, integration, authorization, logicalId, documentation } = route;
    if (key.kind === 'default') continue;
    const named = documentation?.operationId === undefined ? undefined : route;
    const group = groups.find(
      (other) =>
        !named &&
        !other.named &&
        other.path === key.path &&
        other.integration === integration &&
        guardedAlike(other.authorization, authorization),
    );
    if (group) {
      group.methods.push(key.method);
      group.ids.push(id);
    } else
      groups.push({ path: key.path, integration, authorization, methods: [key.method], ids: [id], logicalId, named });
  }
  return groups;
}
