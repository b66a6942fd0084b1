import type { HttpApi } from '../model/api.ts';
import type { Cors } from '../model/cors.ts';
import type { PlannedFunction, PlannedIntegration, PlannedRoute } from './plan.ts';

/**
 * What a deployment takes a snapshot of: routes, integrations and the settings of the API that only a deployment
 * brings to a stage (CloudFormation, AWS::ApiGatewayV2::Api DisableExecuteApiEndpoint; CORS alike).
 */
export function snapshotOf(
  api: HttpApi,
  integrations: readonly PlannedIntegration[],
  routes: readonly PlannedRoute[],
): string {
  return JSON.stringify([
    api.disableExecuteApiEndpoint,
    api.cors && saysSomething(api.cors) ? api.cors : null,
    integrations.map((integration) => {
      const { logicalId, timeoutInMillis } = integration;
      switch (integration.kind) {
        case 'lambda':
          return [logicalId, timeoutInMillis, integration.payloadFormatVersion, invoked(integration.function)];
        case 'http-url':
          return [logicalId, timeoutInMillis, integration.method, integration.url];
      }
    }),
    routes.map(({ routeKey, integration }) => [routeKey, integration.logicalId]),
  ]);
}

/** What an integration knows of the function it invokes; not its code, which needs no deployment of the API. */
function invoked(planned: PlannedFunction): string {
  if (planned.source === 'new') return planned.logicalId;
  return planned.arn.kind === 'literal' ? planned.arn.text : planned.arn.input.logicalId;
}

/** Whether a CORS configuration has any effect. */
export function saysSomething(cors: Cors): boolean {
  return (
    cors.allowOrigins.length > 0 ||
    cors.allowMethods.length > 0 ||
    cors.allowHeaders.length > 0 ||
    cors.exposeHeaders.length > 0 ||
    cors.allowCredentials ||
    cors.maxAge !== undefined
  );
}
