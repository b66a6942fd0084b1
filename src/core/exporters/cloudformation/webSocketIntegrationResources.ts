import {
  integrationResponses,
  type PlannedIntegrationResponse,
  type PlannedTransformation,
  type PlannedWebSocketApi,
  type PlannedWebSocketAws,
  type PlannedWebSocketIntegration,
} from '../../plan/plannedWebSocket.ts';
import { credentialsArn } from './credentialsArn.ts';
import { type Entry, resource, spelledList, unlessEmpty } from './entry.ts';
import { invocationsUri, invoking } from './functionResources.ts';
import { PARTITION, REGION, Ref, text, type Value, type ValueMap } from './intrinsics.ts';
import { roleResources } from './roleResources.ts';

export function webSocketIntegrationResources(
  api: PlannedWebSocketApi,
  integration: PlannedWebSocketIntegration,
): Entry[] {
  const { id, logicalId, description, timeoutInMillis } = integration;
  return [
    resource(id, logicalId, 'AWS::ApiGatewayV2::Integration', {
      ApiId: new Ref(api.logicalId),
      Description: description,
      ...integrationTarget(integration),
      TimeoutInMillis: timeoutInMillis,
    }),
    ...integrationResponses(integration).map((response) => responseResource(api, integration, response)),
    ...callingRole(integration),
  ];
}

function integrationTarget(integration: PlannedWebSocketIntegration): ValueMap {
  switch (integration.kind) {
    case 'lambda': {
      const { credentials, contentHandlingStrategy, transformation } = integration;
      const IntegrationUri = invocationsUri(integration.function);
      const CredentialsArn = credentialsArn(credentials);
      return transformation
        ? {
            IntegrationType: 'AWS',
            IntegrationMethod: 'POST',
            IntegrationUri,
            CredentialsArn,
            ...transformed(transformation),
          }
        : {
            IntegrationType: 'AWS_PROXY',
            IntegrationUri,
            CredentialsArn,
            ContentHandlingStrategy: contentHandlingStrategy,
          };
    }
    case 'http-proxy':
      return {
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: integration.method,
        IntegrationUri: integration.url,
        RequestParameters: unlessEmpty(integration.requestParameters),
      };
    case 'http':
      return {
        IntegrationType: 'HTTP',
        IntegrationMethod: integration.method,
        IntegrationUri: integration.url,
        ...transformed(integration.transformation),
      };
    case 'aws':
      return {
        IntegrationType: 'AWS',
        IntegrationMethod: integration.method,
        IntegrationUri: serviceUri(integration),
        CredentialsArn: credentialsArn(integration.credentials),
        ...transformed(integration.transformation),
      };
    case 'mock':
      // There is nothing to call; CDK's own (WebSocketMockIntegration) says so with an empty text.
      return { IntegrationType: 'MOCK', IntegrationUri: '', ...transformed(integration.transformation) };
  }
}

function serviceUri({ service, target, region }: PlannedWebSocketAws): Value {
  const called = target.kind === 'action' ? `action/${target.action}` : `path/${target.path}`;
  return text`arn:${PARTITION}:apigateway:${region ?? REGION}:${service}:${called}`;
}

function transformed(transformation: PlannedTransformation): ValueMap {
  return {
    TemplateSelectionExpression: transformation.templateSelectionExpression,
    RequestTemplates: unlessEmpty(transformation.requestTemplates),
    RequestParameters: unlessEmpty(transformation.requestParameters),
    PassthroughBehavior: transformation.passthroughBehavior,
    ContentHandlingStrategy: transformation.contentHandlingStrategy,
  };
}

function responseResource(
  api: PlannedWebSocketApi,
  { id, logicalId }: PlannedWebSocketIntegration,
  response: PlannedIntegrationResponse,
): Entry {
  return resource(id, response.logicalId, 'AWS::ApiGatewayV2::IntegrationResponse', {
    ApiId: new Ref(api.logicalId),
    IntegrationId: new Ref(logicalId),
    IntegrationResponseKey: response.key,
    TemplateSelectionExpression: response.templateSelectionExpression,
    ResponseTemplates: unlessEmpty(response.templates),
    ResponseParameters: unlessEmpty(response.parameters),
    ContentHandlingStrategy: response.contentHandlingStrategy,
  });
}

/** The role that lets API Gateway make the call, where it is a new one. */
function callingRole(integration: PlannedWebSocketIntegration): Entry[] {
  const { id } = integration;
  switch (integration.kind) {
    case 'lambda': {
      const { credentials, function: invoked } = integration;
      if (credentials.kind !== 'new-role') return [];
      return roleResources(id, credentials.role, invoking(invoked));
    }
    case 'aws': {
      const { credentials } = integration;
      if (credentials.kind !== 'new-role') return [];
      const { role, actions, resources } = credentials;
      return roleResources(id, role, { Action: oneOrMore(actions), Resource: oneOrMore(spelledList(resources)) });
    }
    case 'http-proxy':
    case 'http':
    case 'mock':
      return [];
  }
}

/** As CDK writes policies: what is alone is no list. */
function oneOrMore(values: Value): Value {
  return Array.isArray(values) && values.length === 1 ? values[0] : values;
}
