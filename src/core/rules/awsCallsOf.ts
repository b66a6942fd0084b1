import type { Design } from '../model/design.ts';
import type { WebSocketAwsIntegration } from '../model/webSocketIntegration.ts';

/** The integrations that call an action or a path of an AWS service. */
export function awsCallsOf(design: Design): WebSocketAwsIntegration[] {
  return Object.values(design.integrations).filter((integration) => integration.kind === 'websocket-aws');
}
