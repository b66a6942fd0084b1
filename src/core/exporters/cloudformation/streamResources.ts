import type { PlannedStream } from '../../plan/plannedResource.ts';
import { type Entry, resource, retained, spelled } from './entry.ts';
import { arnPart, GetAtt, Ref, type Value } from './intrinsics.ts';

export function streamResources({ id, logicalId, origin }: PlannedStream): Entry[] {
  if (origin.source === 'existing') return [];
  return [
    retained(
      resource(id, logicalId, 'AWS::Kinesis::Stream', {
        StreamModeDetails: { StreamMode: origin.mode },
        ShardCount: origin.mode === 'PROVISIONED' ? 1 : undefined,
        RetentionPeriodHours: 24,
        StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' },
      }),
    ),
  ];
}

export function streamArn({ logicalId, origin }: PlannedStream): Value {
  return origin.source === 'new' ? new GetAtt(logicalId, 'Arn') : spelled(origin.arn);
}

export function streamName({ logicalId, origin }: PlannedStream): Value {
  return origin.source === 'new' ? new Ref(logicalId) : arnPart(origin.arn, 1, '/');
}
