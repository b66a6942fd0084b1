import type { HttpIntegration } from '../model/integration.ts';
import { integrationName } from '../model/naming.ts';
import { functionOf } from '../model/queries.ts';
import type { PlanContext } from './planContext.ts';
import { planLambdaCredentials } from './planCredentials.ts';
import { plannedFunction } from './planFunction.ts';
import { planMappings } from './planMappings.ts';
import type { PlannedIntegration, PlannedIntegrationFields } from './plannedIntegration.ts';
import { planService } from './planService.ts';
import { plannedVpcLink } from './planVpcLink.ts';
import { oneLine } from './texts.ts';

export function planIntegration(context: PlanContext, integration: HttpIntegration): PlannedIntegration {
  const { id, kind, description, timeoutInMillis } = integration;
  const title = integrationName(context.design, integration);
  const logicalId = context.logicalId(id);
  const fields: PlannedIntegrationFields = { id, title, logicalId, description, timeoutInMillis };
  switch (kind) {
    case 'lambda':
      return {
        ...fields,
        kind,
        function: plannedFunction(context, functionOf(context.design, integration.functionId)),
        payloadFormatVersion: integration.payloadFormatVersion,
        credentials: planLambdaCredentials(context, fields, integration.credentials),
        mappings: planMappings(integration.mappings),
      };
    case 'http-url': {
      const { url, method } = integration;
      return { ...fields, kind, url, method, mappings: planMappings(integration.mappings) };
    }
    case 'alb':
    case 'nlb':
    case 'cloud-map': {
      const { method, serverNameToVerify } = integration;
      const target =
        kind === 'cloud-map'
          ? context.value(id, integration.serviceArn, {
              kind: 'cloud-map-service-arn',
              name: `${logicalId}ServiceArn`,
              description: `ARN of the Cloud Map service that ${oneLine(title)} goes to, in the VPC of its link.`,
            })
          : context.value(id, integration.listenerArn, {
              kind: `${kind}-listener-arn`,
              name: `${logicalId}ListenerArn`,
              description: `ARN of the listener that ${oneLine(title)} goes to, in the VPC of its link.`,
            });
      const vpcLink = plannedVpcLink(context, integration.vpcLinkId);
      return {
        ...fields,
        kind,
        target,
        vpcLink,
        method,
        serverNameToVerify,
        mappings: planMappings(integration.mappings),
      };
    }
    case 'sqs':
    case 'event-bridge':
    case 'step-functions':
    case 'kinesis':
    case 'app-config':
      return planService(context, fields, integration);
  }
}
