import type { Design } from '../model/design.ts';
import { protocolOf } from '../model/queries.ts';
import type { Stage } from '../model/stage.ts';

/** Whether a stage of a WebSocket API writes logs, for which the account needs a role; of HTTP APIs none does. */
export function writesLogs(design: Design, { apiId, accessLog, loggingLevel, routeSettings }: Stage): boolean {
  if (protocolOf(design, apiId) !== 'WEBSOCKET') return false;
  const levels = [loggingLevel, ...routeSettings.map((settings) => settings.loggingLevel)];
  return accessLog !== undefined || levels.some((level) => level === 'ERROR' || level === 'INFO');
}
