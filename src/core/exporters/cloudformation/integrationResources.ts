import type { PlannedHttpApi } from '../../plan/plan.ts';
import type { PlannedIntegration, PlannedMappings } from '../../plan/plannedIntegration.ts';
import { credentialsArn } from './credentialsArn.ts';
import { type Entry, resource, spelled, unlessEmpty } from './entry.ts';
import { functionArn, invoking } from './functionResources.ts';
import { Ref, type ValueMap } from './intrinsics.ts';
import { roleResources } from './roleResources.ts';
import { targetArn, targetParameter } from './serviceTarget.ts';
import { vpcLinkId } from './vpcLinkResources.ts';

export function integrationResources(api: PlannedHttpApi, integration: PlannedIntegration): Entry[] {
  const { id, logicalId, description, timeoutInMillis } = integration;
  return [
    resource(id, logicalId, 'AWS::ApiGatewayV2::Integration', {
      ApiId: new Ref(api.logicalId),
      Description: description,
      ...integrationTarget(integration),
      TimeoutInMillis: timeoutInMillis,
    }),
    ...callingRole(integration),
  ];
}

function integrationTarget(integration: PlannedIntegration): ValueMap {
  switch (integration.kind) {
    case 'lambda':
      return {
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: functionArn(integration.function),
        PayloadFormatVersion: integration.payloadFormatVersion,
        CredentialsArn: credentialsArn(integration.credentials),
        ...parameters(integration.mappings),
      };
    case 'http-url':
      return {
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: integration.method,
        IntegrationUri: integration.url,
        PayloadFormatVersion: '1.0',
        ...parameters(integration.mappings),
      };
    case 'alb':
    case 'nlb':
    case 'cloud-map':
      return {
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: integration.method,
        IntegrationUri: spelled(integration.target),
        ConnectionType: 'VPC_LINK',
        ConnectionId: vpcLinkId(integration.vpcLink),
        TlsConfig:
          integration.serverNameToVerify === undefined
            ? undefined
            : { ServerNameToVerify: integration.serverNameToVerify },
        PayloadFormatVersion: '1.0',
        ...parameters(integration.mappings),
      };
    case 'service':
      return {
        IntegrationType: 'AWS_PROXY',
        IntegrationSubtype: integration.subtype,
        ConnectionType: 'INTERNET',
        CredentialsArn: credentialsArn(integration.credentials),
        PayloadFormatVersion: '1.0',
        RequestParameters: { ...targetParameter(integration.target), ...integration.mappings.request },
      };
  }
}

/** Of responses, CloudFormation wants a list where the API and OpenAPI have a map (ResponseParameterMap). */
function parameters({ request, responses }: PlannedMappings): ValueMap {
  return {
    RequestParameters: unlessEmpty(request),
    ResponseParameters: unlessEmpty(
      Object.fromEntries(
        Object.entries(responses).map(([statusCode, values]): [string, ValueMap] => [
          statusCode,
          { ResponseParameters: Object.entries(values).map(([Destination, Source]) => ({ Destination, Source })) },
        ]),
      ),
    ),
  };
}

/** The role that lets API Gateway make the call, where it is a new one. */
function callingRole(integration: PlannedIntegration): Entry[] {
  const { id } = integration;
  switch (integration.kind) {
    case 'lambda': {
      const { credentials, function: invoked } = integration;
      if (credentials.kind !== 'new-role') return [];
      return roleResources(id, credentials.role, invoking(invoked));
    }
    case 'service': {
      const { credentials, statement, target, constructTags } = integration;
      if (credentials.kind !== 'new-role') return [];
      const { sid: Sid, action: Action } = statement;
      return roleResources(id, credentials.role, { Sid, Action, Resource: targetArn(target) }, constructTags);
    }
    case 'http-url':
    case 'alb':
    case 'nlb':
    case 'cloud-map':
      return [];
  }
}
