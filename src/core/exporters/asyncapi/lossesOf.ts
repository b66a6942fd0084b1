import { shortened } from '../../model/shortened.ts';
import { type Plan, plannedHttpApis, plannedWebSocketApis } from '../../plan/plan.ts';
import type { PlannedFunction } from '../../plan/plannedFunction.ts';
import type { PlannedWebSocketApi } from '../../plan/plannedWebSocket.ts';
import { stageLabel } from '../../plan/texts.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { endpointsOf } from '../endpoints.ts';
import { exportFinding } from '../exportFindings.ts';
import { listed } from '../listed.ts';
import { stageExtras } from '../stageExtras.ts';

/** What no AsyncAPI document holds: whatever clients do not see of a WebSocket API, and all that is none. */
export function lossesOf(plan: Plan): Diagnostic[] {
  const apis = plannedWebSocketApis(plan);
  const others = plannedHttpApis(plan).map(({ id, title }) =>
    exportFinding(
      'asyncapi/http-api',
      { id },
      `${shortened(title)} is an HTTP API. The OpenAPI documents describe it; AsyncAPI is for messages.`,
    ),
  );
  if (apis.length === 0) {
    const message =
      'There is no WebSocket API in the design yet, so there is no AsyncAPI document: it says what clients of one send and get.';
    return [exportFinding('asyncapi/no-api', { id: 'design' }, message), ...others];
  }
  return [
    ...others,
    ...apis.flatMap((api) => apiLosses(plan, api)),
    ...plan.functions.filter((one) => apis.some((api) => serves(one, api))).map(functionLoss),
    ...plan.domains
      .filter(({ mappings }) => mappings.some(({ api }) => api.protocol === 'WEBSOCKET'))
      .map(({ id, name }) =>
        exportFinding(
          'asyncapi/domain',
          { id },
          `An AsyncAPI document holds the address ${shortened(name)}, but not how the custom domain is set up.`,
        ),
      ),
    ...plan.usagePlans.map(({ id, title }) =>
      exportFinding('asyncapi/usage-plan', { id }, `The usage plan ${shortened(title) || '(unnamed)'} ${LEFT_OUT}`),
    ),
    ...(plan.account
      ? [
          exportFinding(
            'asyncapi/account',
            { id: 'design', field: 'accountCloudWatchRole' },
            `The account’s role for logs ${LEFT_OUT}`,
          ),
        ]
      : []),
  ];
}

const LEFT_OUT = 'is not part of an AsyncAPI document, which holds what clients see.';

function apiLosses(plan: Plan, api: PlannedWebSocketApi): Diagnostic[] {
  const { id, title } = api;
  return [
    ...(endpointsOf(plan, api).length === 0
      ? [
          exportFinding(
            'asyncapi/no-server',
            { id },
            `The AsyncAPI document of ${shortened(title)} has no server, as nobody can reach the API yet.`,
          ),
        ]
      : []),
    ...(Object.keys(api.tags).length > 0
      ? [
          exportFinding(
            'asyncapi/tags',
            { id, field: 'tags' },
            `The AWS tags of ${shortened(title)} are not part of an AsyncAPI document.`,
          ),
        ]
      : []),
    ...api.routes.flatMap((route) => [...lostSchemas(api, route), ...lostParameters(route)]),
    ...api.integrations.map((integration) =>
      exportFinding(
        'asyncapi/integration',
        { id: integration.id },
        `The integration ${shortened(integration.title) || '(unnamed)'} ${LEFT_OUT}`,
      ),
    ),
    ...api.stages.flatMap((stage) => {
      const extras = stageExtras(stage);
      if (extras.length === 0) return [];
      const message = `An AsyncAPI document holds where ${stageLabel(stage)} of ${shortened(title)} is, without ${listed(extras)}.`;
      return [exportFinding('asyncapi/stage', { id: stage.id }, message)];
    }),
    ...api.alarms.map((alarm) =>
      exportFinding(
        'asyncapi/alarm',
        { id: alarm.id },
        `The alarm ${shortened(alarm.title)} on ${shortened(title)} ${LEFT_OUT}`,
      ),
    ),
    ...(api.dashboard
      ? [
          exportFinding(
            'asyncapi/dashboard',
            { id, field: 'dashboard' },
            `The dashboard of ${shortened(title)} ${LEFT_OUT}`,
          ),
        ]
      : []),
  ];
}

function lostSchemas(
  { title }: PlannedWebSocketApi,
  { id, routeKey, documentation: { lostSchemas: lost } }: PlannedWebSocketApi['routes'][number],
): Diagnostic[] {
  if (lost === 0) return [];
  const those = lost === 1 ? 'A message' : `${lost} messages`;
  const texts = lost === 1 ? 'has a text that is' : 'have texts that are';
  const message = `${those} of ${shortened(routeKey)} ${texts} no JSON Schema, so the AsyncAPI document of ${shortened(title)} leaves it out.`;
  return [exportFinding('asyncapi/schema', { id, field: 'documentation' }, message)];
}

/** Messages of WebSocket have no headers. */
function lostParameters({ id, routeKey, response }: PlannedWebSocketApi['routes'][number]): Diagnostic[] {
  if (Object.keys(response?.parameters ?? {}).length === 0) return [];
  const message = `The headers of the route response of ${shortened(routeKey)} are not part of an AsyncAPI document, as messages of a WebSocket have none.`;
  return [exportFinding('asyncapi/response-parameters', { id, field: 'response.parameters' }, message)];
}

function functionLoss({ id, title }: PlannedFunction): Diagnostic {
  return exportFinding('asyncapi/function', { id }, `The function ${shortened(title) || '(unnamed)'} ${LEFT_OUT}`);
}

/** Whether an API invokes a function, or the function manages the API's connections. */
function serves(one: PlannedFunction, { id, integrations, authorizers }: PlannedWebSocketApi): boolean {
  return (
    integrations.some((integration) => integration.kind === 'lambda' && integration.function === one) ||
    authorizers.some((authorizer) => authorizer.function === one) ||
    (one.source === 'new' && one.connections.some(({ apiId }) => apiId === id))
  );
}
