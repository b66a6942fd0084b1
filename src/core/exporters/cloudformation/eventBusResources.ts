import type { PlannedEventBus } from '../../plan/plannedResource.ts';
import { type Entry, resource, spelled } from './entry.ts';
import { ACCOUNT_ID, GetAtt, PARTITION, REGION, Ref, text, type Value } from './intrinsics.ts';

export function eventBusResources({ id, logicalId, origin }: PlannedEventBus): Entry[] {
  if (origin.source !== 'new') return [];
  return [resource(id, logicalId, 'AWS::Events::EventBus', { Name: origin.name })];
}

export function eventBusArn({ logicalId, origin }: PlannedEventBus): Value {
  switch (origin.source) {
    case 'default':
      return text`arn:${PARTITION}:events:${REGION}:${ACCOUNT_ID}:event-bus/default`;
    case 'new':
      return new GetAtt(logicalId, 'Arn');
    case 'existing':
      return spelled(origin.arn);
  }
}

/** What PutEvents takes for a bus: its name, or its ARN (EventBridge API reference, PutEventsRequestEntry). */
export function eventBusName({ logicalId, origin }: PlannedEventBus): Value {
  switch (origin.source) {
    case 'default':
      return 'default';
    case 'new':
      return new Ref(logicalId);
    case 'existing':
      return spelled(origin.arn);
  }
}
