import { apisOf } from '../model/queries.ts';
import type { PlanContext } from './planContext.ts';
import type { PlannedAccount } from './plannedWebSocket.ts';

/** The role as which API Gateway writes logs; only WebSocket APIs need it. */
export function planAccount({ design, names }: PlanContext): PlannedAccount | undefined {
  if (!design.accountCloudWatchRole || apisOf(design, 'WEBSOCKET').length === 0) return undefined;
  return {
    logicalId: names.claim('ApiGatewayAccount', 2),
    roleLogicalId: names.claim('ApiGatewayAccountRole', 2),
  };
}
