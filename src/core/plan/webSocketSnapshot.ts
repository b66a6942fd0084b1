import type { WebSocketApi } from '../model/api.ts';
import type { PlannedActionCredentials } from './plannedCredentials.ts';
import type {
  PlannedModel,
  PlannedTransformation,
  PlannedWebSocketApi,
  PlannedWebSocketAuthorization,
  PlannedWebSocketAuthorizer,
  PlannedWebSocketIntegration,
  PlannedWebSocketRoute,
} from './plannedWebSocket.ts';
import { authorizerIdentity, identity, invoked, known } from './snapshot.ts';

/**
 * What a deployment takes a snapshot of: routes with their responses, models, integrations with theirs, authorizers and
 * the settings of the API that only a deployment brings to a stage.
 */
export function webSocketSnapshotOf(
  api: WebSocketApi,
  {
    authorizers,
    models,
    integrations,
    routes,
  }: Pick<PlannedWebSocketApi, 'authorizers' | 'models' | 'integrations' | 'routes'>,
): string {
  const { routeSelectionExpression, apiKeySelectionExpression, disableSchemaValidation } = api;
  return JSON.stringify([
    [api.disableExecuteApiEndpoint, routeSelectionExpression, apiKeySelectionExpression, disableSchemaValidation],
    authorizers.map(authorizerContents),
    models.map(({ name, contentType, value }) => [name, contentType, value]),
    integrations.map(integrationContents),
    routes.map(routeContents),
  ]);
}

function authorizerContents(authorizer: PlannedWebSocketAuthorizer): readonly unknown[] {
  const { logicalId, identitySources, credentials } = authorizer;
  return [logicalId, invoked(authorizer.function), identitySources, authorizerIdentity(credentials)];
}

function integrationContents(integration: PlannedWebSocketIntegration): readonly unknown[] {
  const { kind, logicalId, timeoutInMillis } = integration;
  const fields = [kind, logicalId, timeoutInMillis];
  switch (kind) {
    case 'lambda': {
      const { credentials, contentHandlingStrategy, transformation } = integration;
      const call = [invoked(integration.function), identity(credentials), contentHandlingStrategy];
      return [...fields, ...call, transformation && transformationContents(transformation)];
    }
    case 'http-proxy':
      return [...fields, integration.method, integration.url, integration.requestParameters];
    case 'http':
      return [...fields, integration.method, integration.url, transformationContents(integration.transformation)];
    case 'aws': {
      const { service, target, region, method, credentials, transformation } = integration;
      const call = [service, target, region, method, actionIdentity(credentials)];
      return [...fields, ...call, transformationContents(transformation)];
    }
    case 'mock':
      return [...fields, transformationContents(integration.transformation)];
  }
}

/** Everything but the names of the responses. */
function transformationContents({ responses, ...request }: PlannedTransformation): unknown {
  return { ...request, responses: responses.map(({ logicalId: _, ...response }) => response) };
}

/** What a new role may do is the role's own and needs no deployment. */
function actionIdentity(credentials: PlannedActionCredentials): string {
  return credentials.kind === 'new-role' ? credentials.role.logicalId : known(credentials.arn);
}

function routeContents(route: PlannedWebSocketRoute): readonly unknown[] {
  const { routeKey, operationName, integration, authorization, apiKeyRequired, requestParameters, response } = route;
  return [
    routeKey,
    operationName,
    integration?.logicalId,
    guardOf(authorization),
    apiKeyRequired,
    requestParameters,
    route.modelSelectionExpression,
    modelNames(route.requestModels),
    response && [modelNames(response.models), response.parameters],
  ];
}

function guardOf(authorization: PlannedWebSocketAuthorization): string | undefined {
  switch (authorization.kind) {
    case 'none':
      return undefined;
    case 'iam':
      return authorization.kind;
    case 'authorizer':
      return authorization.authorizer.logicalId;
  }
}

function modelNames(models: Readonly<Record<string, PlannedModel>>): readonly (readonly [string, string])[] {
  return Object.entries(models).map(([key, { name }]) => [key, name] as const);
}
