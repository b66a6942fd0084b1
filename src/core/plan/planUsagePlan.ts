import type { UsagePlanId } from '../model/ids.ts';
import type { ApiKey, UsagePlan } from '../model/usagePlan.ts';
import { pascalCase, withoutSuffix } from './names.ts';
import type { PlanContext } from './planContext.ts';
import type { PlannedApiKey, PlannedUsagePlan, PlannedWebSocketApi } from './plannedWebSocket.ts';
import { oneLine } from './texts.ts';

/** @param apis whose stages the plan may have; HTTP APIs take no keys */
export function planUsagePlan(
  context: PlanContext,
  usagePlan: UsagePlan,
  apis: readonly PlannedWebSocketApi[],
): PlannedUsagePlan {
  const { id, name: title, description, throttlingRateLimit, throttlingBurstLimit, quota, keys } = usagePlan;
  const logicalId = context.logicalId(id);
  const stageIds = new Set(usagePlan.stages.map(({ stageId }) => stageId));
  return {
    id,
    title,
    logicalId,
    description,
    stages: [...stageIds].flatMap((stageId) =>
      apis.flatMap((api) => api.stages.filter((stage) => stage.id === stageId).map((stage) => ({ api, stage }))),
    ),
    throttlingRateLimit,
    throttlingBurstLimit,
    quota: quota && { limit: quota.limit, period: quota.period, offset: quota.offset },
    keys: keys.map((key) => planApiKey(context, usagePlan, withoutSuffix(logicalId, 'UsagePlan'), key)),
  };
}

/** @param prefix of the names of what belongs to the usage plan */
function planApiKey(
  context: PlanContext,
  { id, name: planName }: UsagePlan,
  prefix: string,
  key: ApiKey,
): PlannedApiKey {
  switch (key.source) {
    case 'new': {
      const { name: title, description, enabled } = key;
      const name = `${prefix}${withoutSuffix(pascalCase(title), 'Key')}`;
      return {
        source: 'new',
        logicalId: context.claim(`${name}ApiKey`, id),
        planKeyLogicalId: context.claim(`${name}UsagePlanKey`, id),
        title,
        description,
        enabled,
      };
    }
    case 'existing': {
      const name = key.keyId === undefined ? prefix : `${prefix}${pascalCase(key.keyId)}`;
      return {
        source: 'existing',
        planKeyLogicalId: context.claim(`${name}UsagePlanKey`, id),
        keyId: existingKey(context, id, prefix, planName, key.keyId),
      };
    }
  }
}

function existingKey(
  context: PlanContext,
  id: UsagePlanId,
  prefix: string,
  planName: string,
  keyId: string | undefined,
) {
  return context.value(id, keyId, {
    kind: 'api-key-id',
    name: `${prefix}ApiKeyId`,
    description: `Id of an API key of the usage plan ${oneLine(planName)}, in the account and region of the stack.`,
  });
}
