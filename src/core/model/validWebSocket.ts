import fc from 'fast-check';
import { API_KEY_SOURCES, type WebSocketApi } from './api.ts';
import {
  apiName,
  chosen,
  defined,
  letters,
  name,
  optional,
  pick,
  stageSpec,
  tags,
  text,
  WORD,
} from './arbitraryTexts.ts';
import type { WebSocketAuthorization } from './authorizer.ts';
import { type Design, freshId } from './design.ts';
import { type ApiId, type AuthorizerId, idOf, type ModelId, type StageId } from './ids.ts';
import { DEFAULT_RUNTIME } from './lambdaFunction.ts';
import { formatRouteKey } from './route.ts';
import { DEFAULT_STAGE_NAME } from './stage.ts';
import type { UsagePlan } from './usagePlan.ts';
import { addModels, messagesOf, messagesSpec, modelSpecs } from './validMessages.ts';
import {
  addWebSocketIntegration,
  functionFor,
  selected,
  webSocketIntegrationSpec,
} from './validWebSocketIntegrations.ts';
import type { RequestParameter, RouteModel, WebSocketRoute, WebSocketRouteKey } from './webSocketRoute.ts';
import { takesMessages } from './webSocketRoute.ts';

/** WebSocket APIs of generated designs, and who may connect to them; for tests only. */

const routeKey = fc.oneof(
  fc.constantFrom<WebSocketRouteKey>({ kind: 'connect' }, { kind: 'disconnect' }, { kind: 'default' }),
  fc
    .oneof(
      fc.constantFrom('sendmessage', 'join', 'chat/join', 'a.b', 'null', 'constructor', '0'),
      letters(`${WORD}./`, 8),
    )
    .map((key): WebSocketRouteKey => ({ kind: 'message', name: key })),
);
const parameterName = fc.constantFrom('room', 'token', 'X-Client', 'a.b');
const routeSpec = fc.record({
  key: routeKey,
  integrationPick: pick,
  goesNowhere: fc.boolean(),
  operationName: optional(fc.oneof(fc.constantFrom('connect', 'null'), letters(WORD, 12))),
  guard: fc.constantFrom('none' as const, 'iam' as const, 'authorizer' as const),
  authorizerPick: pick,
  apiKeyRequired: fc.boolean(),
  requestParameters: fc.uniqueArray(
    fc.record({
      in: fc.constantFrom('querystring' as const, 'header' as const),
      name: parameterName,
      required: fc.boolean(),
    }),
    { maxLength: 2, selector: (parameter) => `${parameter.in} ${parameter.name.toLowerCase()}` },
  ),
  modelKeys: fc.uniqueArray(selected, { maxLength: 2 }),
  modelPick: optional(pick),
  response: optional(
    fc.record({
      modelPick: optional(pick),
      parameters: fc.uniqueArray(fc.record({ name: parameterName, required: fc.boolean() }), {
        maxLength: 2,
        selector: (parameter) => parameter.name.toLowerCase(),
      }),
    }),
  ),
  documentation: optional(messagesSpec),
});
const authorizerSpec = fc.record({
  name,
  functionPick: optional(pick),
  decider: fc.record({ name, runtime: fc.constant(DEFAULT_RUNTIME), code: fc.constant('exports.handler = decide;') }),
  identitySources: fc.uniqueArray(
    fc.constantFrom(
      'route.request.querystring.token',
      'route.request.header.Authorization',
      'context.identity.sourceIp',
    ),
    { maxLength: 3 },
  ),
  credentials: fc.constantFrom(undefined, { source: 'new-role' as const }, { source: 'existing-role' as const }),
});

/** @param place region and account of the stack, which every ARN shares */
function apiSpec(place: string) {
  return fc.record({
    name: apiName,
    description: text,
    version: optional(fc.constantFrom('1.0', '2024-01-01', 'v1')),
    routeSelectionExpression: fc.constantFrom(
      '$request.body.action',
      '$request.body.message.type',
      '${request.body.service}/${request.body.action}',
    ),
    apiKeySelectionExpression: optional(fc.constantFrom(...API_KEY_SOURCES)),
    disableSchemaValidation: fc.boolean(),
    disableExecuteApiEndpoint: fc.boolean(),
    dashboard: fc.constant(false),
    tags,
    models: modelSpecs,
    authorizers: fc.uniqueArray(authorizerSpec, { maxLength: 2, selector: (authorizer) => authorizer.name }),
    integrations: fc.array(webSocketIntegrationSpec(place), { minLength: 1, maxLength: 4 }),
    routes: fc.uniqueArray(routeSpec, { minLength: 1, maxLength: 7, selector: ({ key }) => formatRouteKey(key) }),
    stages: fc
      .uniqueArray(stageSpec, { minLength: 1, maxLength: 3, selector: (stage) => stage.name })
      .map((stages) => stages.map((stage) => (stage.name === DEFAULT_STAGE_NAME ? { ...stage, name: 'live' } : stage)))
      .map((stages) => [...new Map(stages.map((stage) => [stage.name, stage])).values()]),
  });
}
type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never;
type ApiSpec = Generated<ReturnType<typeof apiSpec>>;

const planSpec = fc.record({
  name: apiName,
  description: text,
  stagePicks: fc.array(pick, { maxLength: 3 }),
  throttlingRateLimit: optional(fc.constantFrom(0.5, 1, 100)),
  throttlingBurstLimit: optional(fc.integer({ min: 1, max: 5000 })),
  quota: optional(
    fc.constantFrom<NonNullable<UsagePlan['quota']>>(
      { limit: 1, period: 'DAY' },
      { limit: 1000, period: 'WEEK', offset: 6 },
      { limit: 100_000, period: 'MONTH', offset: 27 },
    ),
  ),
  keys: fc.uniqueArray(
    fc.oneof(
      fc.record({ source: fc.constant('new' as const), name, description: text, enabled: fc.boolean() }),
      fc.record({ source: fc.constant('existing' as const), keyId: optional(letters('abc019', 10)) }),
    ),
    { maxLength: 3, selector: (key) => (key.source === 'new' ? key.name : `existing ${key.keyId}`) },
  ),
});
const managerSpec = fc.record({
  functionPick: pick,
  stagePick: pick,
  ofApi: fc.boolean(),
  urlVariable: optional(fc.constantFrom('CALLBACK_URL', 'a1', 'constructor')),
});
const domainSpec = fc.record({
  name: fc.constantFrom('ws.example.com', '*.chat.example.com'),
  mappings: fc.uniqueArray(
    fc.record({
      stagePick: pick,
      key: optional(fc.oneof(fc.constantFrom('chat', "it's", '$x', '(a)', '*', '!a'), letters('abc019-_.', 6))),
    }),
    { minLength: 1, maxLength: 3, selector: ({ key }) => key ?? '' },
  ),
});

/**
 * Adds WebSocket APIs; at least one to a design without any API.
 * @param place region and account of the stack, which every ARN shares
 */
export function validWebSocket(place: string): fc.Arbitrary<(design: Design) => void> {
  return fc
    .record({
      isWithout: fc.boolean(),
      apis: fc.array(apiSpec(place), { minLength: 1, maxLength: 2 }),
      plans: fc.uniqueArray(planSpec, { maxLength: 2, selector: (plan) => plan.name }),
      managers: fc.array(managerSpec, { maxLength: 3 }),
      domain: optional(domainSpec),
      accountCloudWatchRole: fc.boolean(),
    })
    .map((spec) => (design: Design) => {
      if (spec.isWithout && Object.keys(design.apis).length > 0) return;
      const stageIds = spec.apis.flatMap((api) => addApi(design, api));
      for (const plan of spec.plans) addPlan(design, plan, stageIds);
      for (const manager of spec.managers) addConnections(design, manager, stageIds);
      if (spec.domain) addDomain(design, spec.domain, stageIds);
      design.accountCloudWatchRole = spec.accountCloudWatchRole;
    });
}

function addApi(design: Design, spec: ApiSpec): StageId[] {
  const { models, authorizers, integrations, routes, stages, ...fields } = spec;
  const id = freshId(design, 'api');
  const api: WebSocketApi = { id, protocol: 'WEBSOCKET', ...fields };
  design.apis[id] = defined(api);
  const modelIds = addModels(design, id, models);
  const authorizerIds = authorizers.map((authorizer, index) => addAuthorizer(design, id, authorizer, index));
  const firstIntegration = Object.keys(design.integrations).length + 1;
  const integrationIds = integrations.map((_, index) => idOf('integration', firstIntegration + index));
  const added = routes.map((route) => {
    // Only $connect may, and something has to be deployed.
    const goesNowhere = route.goesNowhere && route.key.kind === 'connect' && routes.length > 1;
    const integrationId = goesNowhere ? undefined : chosen(integrationIds, route.integrationPick);
    const routeId = freshId(design, 'route');
    const ids = defined({ id: routeId, apiId: id, integrationId });
    const made = routeOf(ids, route, modelIds, authorizerIds);
    design.routes[routeId] = made;
    return made;
  });
  const everywhere = stages.map((stage) => new Set(stage.variables.map((variable) => variable.name)));
  const variable = [...(everywhere[0] ?? [])].find((candidate) => everywhere.every((names) => names.has(candidate)));
  integrations.forEach((integration, index) => {
    const integrationId = chosen(integrationIds, index);
    const own = added.filter((route) => route.integrationId === integrationId);
    addWebSocketIntegration(design, { id: integrationId, apiId: id }, integration, own, variable);
  });
  return stages.map((stage) => {
    const stageId = freshId(design, 'stage');
    design.stages[stageId] = defined({ id: stageId, apiId: id, ...stage });
    return stageId;
  });
}

function addAuthorizer(
  design: Design,
  apiId: ApiId,
  { functionPick, decider, name: wanted, ...rest }: Generated<typeof authorizerSpec>,
  index: number,
): AuthorizerId {
  const id = freshId(design, 'authorizer');
  const functionId = functionFor(design, functionPick, decider);
  const named = `${[...wanted].slice(0, 60).join('')} ${index}`;
  design.authorizers[id] = defined({ id, apiId, kind: 'websocket-lambda', name: named, functionId, ...rest });
  return id;
}

function routeOf(
  ids: Pick<WebSocketRoute, 'id' | 'apiId' | 'integrationId'>,
  spec: Generated<typeof routeSpec>,
  modelIds: readonly ModelId[],
  authorizerIds: readonly AuthorizerId[],
): WebSocketRoute {
  const { key, operationName, documentation } = spec;
  const connects = key.kind === 'connect';
  const takes = takesMessages({ key });
  const response = takes || connects ? spec.response : undefined;
  const requestModels = takes ? modelsFor(modelIds, spec.modelPick, spec.modelKeys) : [];
  const authorization = connects ? guardOf(spec, authorizerIds) : undefined;
  return defined({
    ...ids,
    protocol: 'WEBSOCKET',
    key,
    operationName,
    authorization,
    apiKeyRequired: connects && spec.apiKeyRequired,
    requestParameters: connects ? spec.requestParameters : ([] satisfies RequestParameter[]),
    modelSelectionExpression: requestModels.length > 0 ? '$request.body.type' : undefined,
    requestModels,
    response: response && {
      models: modelsFor(modelIds, response.modelPick, []),
      parameters: response.parameters,
    },
    documentation:
      documentation &&
      messagesOf(
        documentation,
        { prefix: ids.id.replace(':', ' '), takes, answers: takes && response !== undefined },
        modelIds,
      ),
  });
}

/** One model for all messages, and one for each of the keys. */
function modelsFor(modelIds: readonly ModelId[], modelPick: number | undefined, keys: readonly string[]): RouteModel[] {
  if (modelPick === undefined || modelIds.length === 0) return [];
  return ['$default', ...keys].map((key, index) => ({ key, modelId: chosen(modelIds, modelPick + index) }));
}

function guardOf(
  { guard, authorizerPick }: Generated<typeof routeSpec>,
  authorizerIds: readonly AuthorizerId[],
): WebSocketAuthorization | undefined {
  switch (guard) {
    case 'none':
      return undefined;
    case 'iam':
      return { kind: 'iam' };
    case 'authorizer':
      return authorizerIds.length > 0
        ? { kind: 'authorizer', authorizerId: chosen(authorizerIds, authorizerPick) }
        : undefined;
  }
}

function addPlan(
  design: Design,
  { stagePicks, keys, ...fields }: Generated<typeof planSpec>,
  stageIds: readonly StageId[],
): void {
  const id = freshId(design, 'usagePlan');
  const stages = [...new Set(stagePicks.map((number) => chosen(stageIds, number)))].map((stageId) => ({ stageId }));
  design.usagePlans[id] = defined({ id, ...fields, stages, keys: keys.map(defined) });
}

/** Functions may manage the connections of a stage once, or of an API. */
function addConnections(
  design: Design,
  { functionPick, stagePick, ofApi, urlVariable }: Generated<typeof managerSpec>,
  stageIds: readonly StageId[],
): void {
  const functions = Object.values(design.functions).filter((handler) => handler.source === 'new');
  if (functions.length === 0) return;
  const handler = chosen(functions, functionPick);
  const stageId = chosen(stageIds, stagePick);
  const apiId = design.stages[stageId]?.apiId;
  const variables = handler.connections.flatMap((managed) =>
    managed.scope === 'stage' && managed.urlVariable ? managed.urlVariable : [],
  );
  const isManaged = handler.connections.some((managed) =>
    managed.scope === 'stage' ? managed.stageId === stageId : managed.apiId === apiId,
  );
  if (isManaged || !apiId) return;
  const variable = urlVariable !== undefined && variables.includes(urlVariable) ? undefined : urlVariable;
  handler.connections = [
    ...handler.connections,
    ofApi ? { scope: 'api', apiId } : defined({ scope: 'stage', stageId, urlVariable: variable }),
  ];
}

function addDomain(
  design: Design,
  { name: domainName, mappings }: Generated<typeof domainSpec>,
  stageIds: readonly StageId[],
): void {
  const id = freshId(design, 'domain');
  design.domains[id] = { id, name: domainName, certificate: { source: 'existing' }, tags: [] };
  for (const { stagePick, key } of mappings) {
    const mappingId = freshId(design, 'mapping');
    design.mappings[mappingId] = defined({ id: mappingId, domainId: id, stageId: chosen(stageIds, stagePick), key });
  }
}
