import type { PlannedApiKey, PlannedUsagePlan } from '../../plan/plannedWebSocket.ts';
import { type Entry, resource, spelled } from './entry.ts';
import { Ref, type Value } from './intrinsics.ts';

export function usagePlanResources(usagePlan: PlannedUsagePlan): Entry[] {
  const { id, logicalId, stages, quota } = usagePlan;
  return [
    resource(id, logicalId, 'AWS::ApiGateway::UsagePlan', {
      UsagePlanName: usagePlan.title,
      Description: usagePlan.description,
      ApiStages:
        stages.length > 0
          ? stages.map(({ api, stage }) => ({ ApiId: new Ref(api.logicalId), Stage: new Ref(stage.logicalId) }))
          : undefined,
      Throttle: throttle(usagePlan),
      Quota: quota && { Limit: quota.limit, Period: quota.period, Offset: quota.offset },
    }),
    ...usagePlan.keys.flatMap((key) => keyResources(usagePlan, key)),
  ];
}

function throttle({ throttlingRateLimit, throttlingBurstLimit }: PlannedUsagePlan): Value {
  if (throttlingRateLimit === undefined && throttlingBurstLimit === undefined) return undefined;
  return { RateLimit: throttlingRateLimit, BurstLimit: throttlingBurstLimit };
}

function keyResources({ id, logicalId }: PlannedUsagePlan, key: PlannedApiKey): Entry[] {
  return [
    ...(key.source === 'new'
      ? [
          resource(id, key.logicalId, 'AWS::ApiGateway::ApiKey', {
            Name: key.title,
            Description: key.description,
            // Said even when it is true: without it, a key is made that nobody can use (AWS::ApiGateway::ApiKey Enabled).
            Enabled: key.enabled,
          }),
        ]
      : []),
    resource(id, key.planKeyLogicalId, 'AWS::ApiGateway::UsagePlanKey', {
      KeyId: key.source === 'new' ? new Ref(key.logicalId) : spelled(key.keyId),
      KeyType: 'API_KEY',
      UsagePlanId: new Ref(logicalId),
    }),
  ];
}
