import {
  ACCESS_LOG_FORMAT_LIST,
  ACCESS_LOG_FORMAT_NAMES,
  ACCESS_LOG_FORMATS,
  type AccessLogFormat,
} from '../../../core/model/accessLog.ts';
import type { Protocol } from '../../../core/model/protocol.ts';
import type { Stage } from '../../../core/model/stage.ts';

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

/** Which of the well-known formats of a protocol a text is, if it is one. */
export function accessLogFormatOf(format: string, protocol: Protocol): AccessLogFormat | undefined {
  return ACCESS_LOG_FORMAT_LIST.find((known) => ACCESS_LOG_FORMATS[protocol][known] === format);
}
