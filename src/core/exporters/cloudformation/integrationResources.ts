import type { PlannedApi, PlannedIntegration } from '../../plan/plan.ts';
import { type Entry, resource } from './entry.ts';
import { functionArn } from './functionResources.ts';
import { Ref, type ValueMap } from './intrinsics.ts';

export function integrationResource(api: PlannedApi, integration: PlannedIntegration): Entry {
  return resource(integration.id, integration.logicalId, 'AWS::ApiGatewayV2::Integration', {
    ApiId: new Ref(api.logicalId),
    ...integrationTarget(integration),
    TimeoutInMillis: integration.timeoutInMillis,
  });
}

function integrationTarget(integration: PlannedIntegration): ValueMap {
  switch (integration.kind) {
    case 'lambda':
      return {
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: functionArn(integration.function),
        PayloadFormatVersion: integration.payloadFormatVersion,
      };
    case 'http-url':
      return {
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: integration.method,
        IntegrationUri: integration.url,
        PayloadFormatVersion: '1.0',
      };
  }
}
