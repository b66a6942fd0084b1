import type { Stage } from '../../../core/model/stage.ts';
import { ACCESS_LOG_FORMATS, accessLogFormatOf } from './accessLogFormats.ts';

/** What deploying a stage automatically, or not, comes to (CloudFormation, AWS::ApiGatewayV2::Deployment). */
export function deploymentWords({ autoDeploy }: Stage): string {
  return autoDeploy
    ? 'Deployed automatically: a change of the API is live as soon as it is made.'
    : 'Deployed explicitly: the exports make a deployment that waits for every route, and a new one whenever the API changes; until the next, the stage serves the one before.';
}

/** Where a stage's access log goes and of what its lines are: `30 days, JSON`. */
export function accessLogSummary({ accessLog }: Stage): string {
  if (!accessLog) return 'Off';
  const { destination, format } = accessLog;
  const id = accessLogFormatOf(format);
  const preset = ACCESS_LOG_FORMATS.find((candidate) => candidate.id === id);
  const [name = 'custom'] = preset ? preset.label.split(',') : [];
  return `${destination.source === 'new' ? 'new group' : 'existing group'}, ${name}`;
}
