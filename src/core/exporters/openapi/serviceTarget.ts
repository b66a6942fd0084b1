import { SERVICE_RESOURCES } from '../../model/integrationKinds.ts';
import type { ResourceKind } from '../../model/resource.ts';
import { INPUT_KINDS } from '../../plan/inputKinds.ts';
import type { PlannedServiceTarget } from '../../plan/plannedIntegration.ts';
import type {
  PlannedEventBus,
  PlannedQueue,
  PlannedResource,
  PlannedStateMachine,
  PlannedStream,
} from '../../plan/plannedResource.ts';

/** Whatever of the stack a call to a service can be about. */
export type CalledResource = PlannedQueue | PlannedEventBus | PlannedStream | PlannedStateMachine;

const CALLED: readonly ResourceKind[] = Object.values(SERVICE_RESOURCES);

export function isCalled(resource: PlannedResource): resource is CalledResource {
  return CALLED.includes(resource.kind);
}

/** The parameter of a call that names what it is about. */
export function targetParameter(target: PlannedServiceTarget): Record<string, string> {
  switch (target.kind) {
    case 'queue':
      return { QueueUrl: namedBy(target) };
    case 'event-bus':
      return { EventBusName: namedBy(target) };
    case 'default-bus':
      return { EventBusName: 'default' };
    case 'stream':
      return { StreamName: namedBy(target) };
    case 'state-machine':
      return { StateMachineArn: namedBy(target) };
    case 'executions':
    case 'configurations':
      return {};
  }
}

/**
 * What a call names a resource by: a URL, a name or an ARN. Of one that the design creates, or that is asked for at
 * deployment, it is an example that has to be replaced.
 */
export function namedBy(resource: CalledResource): string {
  switch (resource.kind) {
    case 'queue': {
      const [, partition, , region = '', account = '', name = ''] = arnOf(resource).split(':');
      const suffix = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
      return `https://sqs.${region}.${suffix}/${account}/${name}`;
    }
    case 'event-bus':
      if (resource.origin.source === 'default') return 'default';
      return resource.origin.source === 'new' ? resource.origin.name : arnOf(resource);
    case 'stream':
      return arnOf(resource).split('/')[1] ?? '';
    case 'state-machine':
      return arnOf(resource);
  }
}

function arnOf(resource: CalledResource): string {
  const { kind, origin, title, logicalId } = resource;
  if (origin.source === 'existing')
    return origin.arn.kind === 'literal' ? origin.arn.text : origin.arn.input.placeholder;
  const name = /^[\w-]{1,64}$/.test(title) ? title : logicalId.slice(0, 64);
  const suffix = kind === 'queue' && origin.source === 'new' && origin.fifo ? '.fifo' : '';
  return INPUT_KINDS[`${kind}-arn` as const].placeholder.replace('replace-me', () => `${name}${suffix}`);
}
