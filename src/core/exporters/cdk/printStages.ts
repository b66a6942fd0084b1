import type { Retention } from '../../model/accessLog.ts';
import { numberOf } from '../../model/ids.ts';
import { Names } from '../../plan/names.ts';
import type { PlannedApi } from '../../plan/plan.ts';
import type { PlannedStage } from '../../plan/plannedStage.ts';
import { reference } from './codeWriter.ts';
import { logGroupHelper, routesHelper } from './escapeHatches.ts';
import { call, type Expression, object, raw, string, stringMap } from './expression.ts';
import { APIS, LOGS, REST_APIS } from './modules.ts';
import { printStageChanges } from './printCfnStage.ts';
import { printStageConnections } from './printConnections.ts';
import {
  found,
  given,
  idWithin,
  optionalMap,
  optionalNumber,
  optionalString,
  type StackContext,
} from './stackContext.ts';
import { routesAndAnswersHelper } from './webSocketHelpers.ts';

/** The names of RetentionDays. */
const RETENTIONS: Readonly<Record<Retention, string>> = {
  '1': 'ONE_DAY',
  '3': 'THREE_DAYS',
  '5': 'FIVE_DAYS',
  '7': 'ONE_WEEK',
  '14': 'TWO_WEEKS',
  '30': 'ONE_MONTH',
  '60': 'TWO_MONTHS',
  '90': 'THREE_MONTHS',
  '120': 'FOUR_MONTHS',
  '150': 'FIVE_MONTHS',
  '180': 'SIX_MONTHS',
  '365': 'ONE_YEAR',
  '400': 'THIRTEEN_MONTHS',
  '545': 'EIGHTEEN_MONTHS',
  '731': 'TWO_YEARS',
  '1096': 'THREE_YEARS',
  '1827': 'FIVE_YEARS',
  '2192': 'SIX_YEARS',
  '2557': 'SEVEN_YEARS',
  '2922': 'EIGHT_YEARS',
  '3288': 'NINE_YEARS',
  '3653': 'TEN_YEARS',
  never: 'INFINITE',
};

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
    const id = stage === defaultStage ? defaultId : ids.claim(idWithin(api, stage.logicalId), numberOf(stage.id));
    writer.blank();
    writer.region([stage.id], () => printStage(stack, api, stage, id));
  }
}

function printStage(stack: StackContext, api: PlannedApi, stage: PlannedStage, id: string): void {
  const { writer } = stack;
  const local = writer.local(stack.nameWithin(api, stage.logicalId));
  stack.stages.set(stage.id, local);
  const destination = logDestination(stack, api, stage);
  const deploymentId = printDeployment(stack, api, stage);
  writer.declare(
    local,
    newStage(stack, api, stage, id, {
      description: optionalString(stage.description),
      autoDeploy: stage.autoDeploy ? raw('true') : undefined,
      throttle: throttle(stage),
      detailedMetricsEnabled: stage.detailedMetricsEnabled ? raw('true') : undefined,
      accessLogSettings:
        stage.accessLog &&
        destination &&
        object({
          destination,
          format: call(`${writer.import(REST_APIS, 'AccessLogFormat')}.custom`, logFormat(stage.accessLog.format)),
        }),
      stageVariables: optionalMap(stage.variables),
    }),
  );
  printStageChanges(stack, api, stage, local, deploymentId);
  if (api.protocol === 'WEBSOCKET') printStageConnections(stack, stage);
  stack.printOutput(stage.url, () => `${reference(local)}.url`);
  stack.printOutput(stage.callbackUrl, () => `${reference(local)}.callbackUrl`);
}

function newStage(
  stack: StackContext,
  api: PlannedApi,
  stage: PlannedStage,
  id: string,
  members: Readonly<Record<string, Expression | undefined>>,
): Expression {
  const apiName = reference(found(stack.apis, api));
  const stageName = stage.isDefault ? undefined : string(stage.name);
  switch (api.protocol) {
    case 'HTTP':
      return call(`${apiName}.addStage`, string(id), object({ stageName, ...members }));
    case 'WEBSOCKET':
      // Below its API, whose tags reach it there.
      return call(
        `new ${stack.writer.import(APIS, 'WebSocketStage')}`,
        raw(apiName),
        string(id),
        object({ webSocketApi: raw(apiName), stageName, ...members }),
      );
  }
}

/** How many requests are taken, of what says so. */
export function throttle({
  throttlingRateLimit: rateLimit,
  throttlingBurstLimit: burstLimit,
}: Pick<PlannedStage, 'throttlingRateLimit' | 'throttlingBurstLimit'>): Expression | undefined {
  if (rateLimit === undefined && burstLimit === undefined) return undefined;
  return object({ rateLimit: optionalNumber(rateLimit), burstLimit: optionalNumber(burstLimit) });
}

/** Where a stage writes its access log; a new log group is printed before the stage. */
function logDestination(stack: StackContext, api: PlannedApi, { accessLog }: PlannedStage): Expression | undefined {
  if (!accessLog) return undefined;
  const { writer } = stack;
  const { logGroup } = accessLog;
  if (logGroup.source === 'existing')
    return call(stack.helper(logGroupHelper, 'existingLogGroup'), given(logGroup.arn));
  const local = writer.local(stack.nameWithin(api, logGroup.logicalId));
  writer.declare(
    local,
    call(
      `new ${writer.import(LOGS, 'LogGroup')}`,
      raw('this'),
      stack.constructId(logGroup.logicalId),
      object({ retention: raw(`${writer.import(LOGS, 'RetentionDays')}.${RETENTIONS[logGroup.retention]}`) }),
    ),
  );
  return call(`new ${writer.import(APIS, 'LogGroupLogDestination')}`, raw(reference(local)));
}

/** A format of JSON as the object that a person would write. */
function logFormat(format: string): Expression {
  const members = stringMembers(format);
  return members ? call('JSON.stringify', stringMap(members)) : string(format);
}

/** The members of a JSON object that holds nothing but strings and is spelled as `JSON.stringify` does. */
function stringMembers(text: string): Readonly<Record<string, string>> | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const holdsStrings = Object.values(value as object).every((member) => typeof member === 'string'); // text in braces is an object
    return holdsStrings && JSON.stringify(value) === text ? (value as Record<string, string>) : undefined; // just checked
  } catch {
    return undefined;
  }
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
  const depend =
    api.protocol === 'HTTP'
      ? stack.helper(routesHelper, 'dependOnRoutes')
      : stack.helper(routesAndAnswersHelper, 'dependOnRoutesAndAnswers');
  writer.statement('', call(depend, raw(reference(local)), raw(apiName)));
  return `${reference(local)}.ref`;
}

/** What `HttpApi` creates as its default stage by itself. */
export function isPlain(stage: PlannedStage): boolean {
  return (
    stage.autoDeploy &&
    stage.description === undefined &&
    stage.throttlingRateLimit === undefined &&
    stage.throttlingBurstLimit === undefined &&
    !stage.detailedMetricsEnabled &&
    stage.routeSettings.length === 0 &&
    stage.accessLog === undefined &&
    Object.keys(stage.variables).length === 0
  );
}
