import { numberOf } from '../../model/ids.ts';
import { Names } from '../../plan/names.ts';
import type { PlannedApi, PlannedStage } from '../../plan/plan.ts';
import { reference } from './codeWriter.ts';
import { routesHelper } from './escapeHatches.ts';
import { call, type Expression, number, object, raw, string, stringMap } from './expression.ts';
import { APIS } from './modules.ts';
import { found, optionalString, type StackContext } from './stackContext.ts';

/** @param ownStage is what `HttpApi` creates by itself, if the API has such a stage. */
export function printStages(stack: StackContext, api: PlannedApi, ownStage: PlannedStage | undefined): void {
  const { writer } = stack;
  const ids = new Names();
  // The id HttpApi gives its own default stage, so that the stage stays the same resource when it gets settings.
  const defaultStage = ownStage ?? api.stages.find((stage) => stage.isDefault);
  const defaultId = ids.claim('DefaultStage', 2);
  for (const stage of api.stages) {
    if (stage === ownStage) {
      if (!stage.url) continue;
      const url = `${reference(found(stack.apis, api))}.url!`;
      writer.blank();
      writer.region([stage.id], () => stack.printOutput(stage.url, () => url));
      continue;
    }
    const id =
      stage === defaultStage ? defaultId : ids.claim(stage.logicalId.slice(api.prefix.length), numberOf(stage.id));
    writer.blank();
    writer.region([stage.id], () => printStage(stack, api, stage, id));
  }
}

function printStage(stack: StackContext, api: PlannedApi, stage: PlannedStage, id: string): void {
  const { writer } = stack;
  const { throttlingRateLimit: rateLimit, throttlingBurstLimit: burstLimit } = stage;
  const apiName = reference(found(stack.apis, api));
  const local = writer.local(stack.nameWithin(api, stage.logicalId));
  stack.stages.set(stage.id, local);
  const deploymentId = printDeployment(stack, api, stage);
  writer.declare(
    local,
    call(
      `${apiName}.addStage`,
      string(id),
      object({
        stageName: stage.isDefault ? undefined : string(stage.name),
        description: optionalString(stage.description),
        autoDeploy: stage.autoDeploy ? raw('true') : undefined,
        throttle:
          rateLimit === undefined && burstLimit === undefined
            ? undefined
            : object({ rateLimit: optionalNumber(rateLimit), burstLimit: optionalNumber(burstLimit) }),
        stageVariables: Object.keys(stage.variables).length > 0 ? stringMap(stage.variables) : undefined,
      }),
    ),
  );
  if (deploymentId !== undefined) {
    const cfnStage = writer.importType(APIS, 'CfnStage');
    writer.statement(`(${reference(local)}.node.defaultChild as ${cfnStage}).deploymentId = `, raw(deploymentId));
  }
  stack.printOutput(stage.url, () => `${reference(local)}.url`);
}

/** The id of the deployment that the stage serves, where it does not deploy by itself. */
function printDeployment(
  stack: StackContext,
  api: PlannedApi,
  { deployment, logicalId }: PlannedStage,
): string | undefined {
  if (!deployment) return undefined;
  const { writer } = stack;
  const apiName = reference(found(stack.apis, api));
  const local = writer.local(stack.nameWithin(api, `${logicalId}Deployment`));
  stack.explainOnce(
    'A snapshot of the API: give it another id after a change, so that CloudFormation makes a new one.',
  );
  writer.declare(
    local,
    call(
      `new ${writer.import(APIS, 'CfnDeployment')}`,
      raw('this'),
      stack.constructId(deployment.logicalId),
      object({ apiId: raw(`${apiName}.apiId`), description: string(deployment.description) }),
    ),
  );
  writer.statement('', call(stack.helper(routesHelper, 'dependOnRoutes'), raw(reference(local)), raw(apiName)));
  return `${reference(local)}.ref`;
}

/** What `HttpApi` creates as its default stage by itself. */
export function isPlain(stage: PlannedStage): boolean {
  return (
    stage.autoDeploy &&
    stage.description === undefined &&
    stage.throttlingRateLimit === undefined &&
    stage.throttlingBurstLimit === undefined &&
    Object.keys(stage.variables).length === 0
  );
}

function optionalNumber(value: number | undefined): Expression | undefined {
  return value === undefined ? undefined : number(value);
}
