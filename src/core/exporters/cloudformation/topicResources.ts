import type { PlannedTopic } from '../../plan/plannedResource.ts';
import { type Entry, resource, spelled } from './entry.ts';
import { Ref, type Value } from './intrinsics.ts';

export function topicResources({ id, logicalId, origin }: PlannedTopic): Entry[] {
  if (origin.source === 'existing') return [];
  const { subscription } = origin;
  return [
    resource(id, logicalId, 'AWS::SNS::Topic', {}),
    ...(subscription
      ? [
          resource(id, subscription.logicalId, 'AWS::SNS::Subscription', {
            TopicArn: new Ref(logicalId),
            Protocol: 'email',
            Endpoint: subscription.email,
          }),
        ]
      : []),
  ];
}

export function topicArn({ logicalId, origin }: PlannedTopic): Value {
  return origin.source === 'new' ? new Ref(logicalId) : spelled(origin.arn);
}
