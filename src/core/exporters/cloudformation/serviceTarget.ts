import { type PlannedServiceTarget, stoppedMachine } from '../../plan/plannedIntegration.ts';
import { eventBusArn, eventBusName } from './eventBusResources.ts';
import { ACCOUNT_ID, PARTITION, REGION, text, type Value, type ValueMap } from './intrinsics.ts';
import { queueArn, queueUrl } from './queueResources.ts';
import { executionsArn, stateMachineArn } from './stateMachineResources.ts';
import { streamArn, streamName } from './streamResources.ts';

/** The parameter of a call that names what it is about. */
export function targetParameter(target: PlannedServiceTarget): ValueMap {
  switch (target.kind) {
    case 'queue':
      return { QueueUrl: queueUrl(target) };
    case 'event-bus':
      return { EventBusName: eventBusName(target) };
    case 'default-bus':
      return { EventBusName: 'default' };
    case 'stream':
      return { StreamName: streamName(target) };
    case 'state-machine':
      return { StateMachineArn: stateMachineArn(target) };
    case 'executions':
    case 'configurations':
      return {};
  }
}

/** What a role has to allow the call for. */
export function targetArn(target: PlannedServiceTarget): Value {
  switch (target.kind) {
    case 'queue':
      return queueArn(target);
    case 'event-bus':
      return eventBusArn(target);
    case 'default-bus':
      return text`arn:${PARTITION}:events:${target.region}:${ACCOUNT_ID}:event-bus/default`;
    case 'stream':
      return streamArn(target);
    case 'state-machine':
      return stateMachineArn(target);
    case 'executions':
      return executionsArn(stoppedMachine(target));
    case 'configurations':
      // ARNs of AppConfig hold ids; a call may give names, so no narrower one is known.
      return text`arn:${PARTITION}:appconfig:${target.region ?? REGION}:${ACCOUNT_ID}:application/*`;
  }
}
