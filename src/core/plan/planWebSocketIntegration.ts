import { integrationName } from '../model/naming.ts';
import { functionOf } from '../model/queries.ts';
import type { WebSocketAwsIntegration, WebSocketIntegration } from '../model/webSocketIntegration.ts';
import type { PlanContext } from './planContext.ts';
import { planActionCredentials, planInvocation } from './planCredentials.ts';
import { plannedFunction } from './planFunction.ts';
import type { PlannedIntegrationFields } from './plannedIntegration.ts';
import type { PlannedWebSocketIntegration } from './plannedWebSocket.ts';
import { parameterMap, planTransformation } from './planTransformation.ts';

export function planWebSocketIntegration(
  context: PlanContext,
  integration: WebSocketIntegration,
): PlannedWebSocketIntegration {
  const { id, kind, description, timeoutInMillis } = integration;
  const title = integrationName(context.design, integration);
  const fields: PlannedIntegrationFields = {
    id,
    title,
    logicalId: context.logicalId(id),
    description,
    timeoutInMillis,
  };
  switch (kind) {
    case 'websocket-lambda':
    case 'websocket-lambda-custom':
      return {
        ...fields,
        kind: 'lambda',
        function: plannedFunction(context, functionOf(context.design, integration.functionId)),
        credentials: planInvocation(context, fields, integration.credentials),
        contentHandlingStrategy: kind === 'websocket-lambda' ? integration.contentHandlingStrategy : undefined,
        transformation: kind === 'websocket-lambda' ? undefined : planTransformation(context, fields, integration),
      };
    case 'websocket-http-proxy': {
      const { url, method, requestParameters } = integration;
      return { ...fields, kind: 'http-proxy', url, method, requestParameters: parameterMap(requestParameters) };
    }
    case 'websocket-http': {
      const { url, method } = integration;
      return { ...fields, kind: 'http', url, method, transformation: planTransformation(context, fields, integration) };
    }
    case 'websocket-aws': {
      const { service, target, region, method, credentials } = integration;
      return {
        ...fields,
        kind: 'aws',
        service,
        target,
        region,
        method,
        credentials: planActionCredentials(context, fields, credentials, actionOf(integration)),
        transformation: planTransformation(context, fields, integration),
      };
    }
    case 'websocket-mock':
      return { ...fields, kind: 'mock', transformation: planTransformation(context, fields, integration) };
  }
}

/**
 * The IAM action of the same name as the one that is called, without the subdomain of the service (`runtime.sagemaker`) and
 * the parameters of the call (`GetObject&Bucket=b`), which IAM does not know; a path does not say which it takes.
 */
function actionOf({ service, target }: WebSocketAwsIntegration): string | undefined {
  switch (target.kind) {
    case 'action':
      return `${service.slice(service.lastIndexOf('.') + 1)}:${target.action.replace(/&.*/, '')}`;
    case 'path':
      return undefined;
  }
}
