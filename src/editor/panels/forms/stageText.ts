import {
  ACCESS_LOG_FORMAT_LIST,
  ACCESS_LOG_FORMAT_NAMES,
  ACCESS_LOG_FORMATS,
  type AccessLogFormat,
} from '../../../core/model/accessLog.ts';
import { metaOf } from '../../../core/model/field.ts';
import type { Protocol } from '../../../core/model/protocol.ts';
import { Stage } from '../../../core/model/stage.ts';
import { listed } from './summaries.ts';

/** What deploying a stage automatically, or not, comes to (CloudFormation, AWS::ApiGatewayV2::Deployment). */
export function deploymentWords({ autoDeploy }: Stage): string {
  return autoDeploy
    ? 'Deployed automatically: a change of the API is live as soon as it is made.'
    : 'Deployed explicitly: the exports make a deployment that waits for every route, and a new one whenever the API changes; until the next, the stage serves the one before.';
}

/** Where a stage's access log goes and of what its lines are: `new group, JSON`. */
export function accessLogSummary({ accessLog }: Stage, protocol: Protocol): string {
  if (!accessLog) return 'Off';
  const { destination, format } = accessLog;
  const known = accessLogFormatOf(format, protocol);
  const group = destination.source === 'new' ? 'new group' : 'existing group';
  return `${group}, ${known ? ACCESS_LOG_FORMAT_NAMES[known] : 'custom'}`;
}

/** What a stage of a WebSocket API logs, of either kind: `Errors, new group, JSON`. */
export function logsSummary(stage: Stage, protocol: Protocol): string {
  const { loggingLevel, dataTraceEnabled, accessLog } = stage;
  const level = loggingLevel && loggingLevel !== 'OFF' && metaOf(Stage, 'loggingLevel').options?.[loggingLevel];
  return listed([level, dataTraceEnabled && 'data trace', accessLog && accessLogSummary(stage, protocol)], 'Off');
}

/** Whether a stage writes any log that takes the account's CloudWatch role (Developer Guide, "Set up CloudWatch logging"). */
export function writesWebSocketLogs({ accessLog, loggingLevel, dataTraceEnabled, routeSettings }: Stage): boolean {
  const executes = [{ loggingLevel, dataTraceEnabled }, ...routeSettings].some(
    (settings) => (settings.loggingLevel ?? 'OFF') !== 'OFF' || settings.dataTraceEnabled === true,
  );
  return accessLog !== undefined || executes;
}

/** Which of the well-known formats of a protocol a text is, if it is one. */
export function accessLogFormatOf(format: string, protocol: Protocol): AccessLogFormat | undefined {
  return ACCESS_LOG_FORMAT_LIST.find((known) => ACCESS_LOG_FORMATS[protocol][known] === format);
}
