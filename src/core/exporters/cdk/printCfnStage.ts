import type { PlannedApi } from '../../plan/plan.ts';
import type { PlannedRouteSettings, PlannedStage } from '../../plan/plannedStage.ts';
import { type Local, reference } from './codeWriter.ts';
import { routeSettingsHelper } from './escapeHatches.ts';
import { call, type Expression, map, object, raw, resourceOf, string } from './expression.ts';
import { APIS } from './modules.ts';
import { found, idWithin, optionalBoolean, optionalNumber, optionalString, type StackContext } from './stackContext.ts';

/** Sets on the resource of a stage what the construct has no property for. @param deploymentId what the stage serves */
export function printStageChanges(
  stack: StackContext,
  api: PlannedApi,
  stage: PlannedStage,
  construct: Local,
  deploymentId: string | undefined,
): void {
  const { writer } = stack;
  const assigned = given({
    deploymentId: deploymentId === undefined ? undefined : raw(deploymentId),
    clientCertificateId: optionalString(stage.clientCertificateId),
  });
  const added = given({
    LoggingLevel: optionalString(stage.loggingLevel),
    DataTraceEnabled: optionalBoolean(stage.dataTraceEnabled),
  });
  if (assigned.length + added.length > 0) {
    const cfnStage = cfnStageOf(stack, api, stage, construct, assigned.length + added.length > 1);
    for (const [name, value] of assigned) writer.statement(`${cfnStage}.${name} = `, value);
    for (const [name, value] of added) {
      stack.explainOnce('WebSocketStage has no properties for the execution log.');
      writer.statement('', call(`${cfnStage}.addPropertyOverride`, string(`DefaultRouteSettings.${name}`), value));
    }
  }
  printRouteSettings(stack, api, stage, construct);
  if (stage.account && stack.account) {
    const account = raw(reference(stack.account));
    writer.statement('', call(`${reference(construct)}.node.addDependency`, account));
  }
}

/** The resource, under a name where several lines are about it. */
function cfnStageOf(
  { writer }: StackContext,
  api: PlannedApi,
  { logicalId }: PlannedStage,
  construct: Local,
  named: boolean,
): string {
  const type = writer.importType(APIS, 'CfnStage');
  if (!named) return `(${reference(construct)}.node.defaultChild as ${type})`;
  const local = writer.local(`cfn${idWithin(api, logicalId)}`);
  writer.declare(local, resourceOf(reference(construct), type));
  return reference(local);
}

function printRouteSettings(stack: StackContext, api: PlannedApi, { routeSettings }: PlannedStage, stage: Local): void {
  if (routeSettings.length === 0) return;
  const set = stack.helper(routeSettingsHelper, 'setRouteSettings');
  const settings = Object.fromEntries(routeSettings.map((settings) => [settings.routeKey, routeSetting(settings)]));
  stack.writer.statement('', call(set, raw(reference(stage)), raw(reference(found(stack.apis, api))), map(settings)));
}

function routeSetting(settings: PlannedRouteSettings): Expression {
  return object({
    ThrottlingRateLimit: optionalNumber(settings.throttlingRateLimit),
    ThrottlingBurstLimit: optionalNumber(settings.throttlingBurstLimit),
    DetailedMetricsEnabled: optionalBoolean(settings.detailedMetricsEnabled),
    LoggingLevel: optionalString(settings.loggingLevel),
    DataTraceEnabled: optionalBoolean(settings.dataTraceEnabled),
  });
}

/** Those that have a value. */
function given(members: Readonly<Record<string, Expression | undefined>>): [string, Expression][] {
  return Object.entries(members).flatMap(([name, value]) => (value ? [[name, value] as [string, Expression]] : []));
}
