import type { HttpApi } from '../model/api.ts';
import { numberOf } from '../model/ids.ts';
import { DEFAULT_STAGE_NAME, type Stage } from '../model/stage.ts';
import type { PlannedStage } from './plan.ts';
import type { PlanContext } from './planContext.ts';
import { oneLine, stageLabel } from './texts.ts';

/** @param snapshot says what a deployment would hold; an API without routes cannot have one. */
export function planStage(
  context: PlanContext,
  api: HttpApi,
  stage: Stage,
  snapshot: string | undefined,
): PlannedStage {
  const logicalId = context.logicalId(stage.id);
  return {
    id: stage.id,
    logicalId,
    name: stage.name,
    isDefault: stage.name === DEFAULT_STAGE_NAME,
    autoDeploy: stage.autoDeploy,
    deployment:
      stage.autoDeploy || snapshot === undefined
        ? undefined
        : {
            logicalId: context.names.claim(`${logicalId}Deployment${snapshot}`, numberOf(stage.id)),
            description: `Routes and integrations ${snapshot}`,
          },
    description: stage.description,
    throttlingRateLimit: stage.throttlingRateLimit,
    throttlingBurstLimit: stage.throttlingBurstLimit,
    variables: Object.fromEntries(
      stage.variables.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]),
    ),
    url: api.disableExecuteApiEndpoint
      ? undefined
      : { logicalId: `${logicalId}Url`, description: `URL of ${stageLabel(stage)} of ${oneLine(api.name)}.` },
  };
}
