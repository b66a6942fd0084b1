import type { PlannedQueue } from '../../plan/plannedResource.ts';
import { type Entry, resource, spelled } from './entry.ts';
import { arnPart, GetAtt, Ref, text, URL_SUFFIX, type Value } from './intrinsics.ts';

export function queueResources({ id, logicalId, origin }: PlannedQueue): Entry[] {
  if (origin.source === 'existing') return [];
  return [
    resource(id, logicalId, 'AWS::SQS::Queue', {
      FifoQueue: origin.fifo || undefined,
      ContentBasedDeduplication: origin.contentBasedDeduplication || undefined,
    }),
  ];
}

export function queueArn({ logicalId, origin }: PlannedQueue): Value {
  return origin.source === 'new' ? new GetAtt(logicalId, 'Arn') : spelled(origin.arn);
}

/** The URL follows from the ARN (Amazon SQS Developer Guide, "Queue and message identifiers"). */
export function queueUrl({ logicalId, origin }: PlannedQueue): Value {
  if (origin.source === 'new') return new Ref(logicalId);
  const part = (index: number) => arnPart(origin.arn, index);
  return text`https://sqs.${part(3)}.${URL_SUFFIX}/${part(4)}/${part(5)}`;
}
