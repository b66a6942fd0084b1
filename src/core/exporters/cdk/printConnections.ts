import type { PlannedNewFunction } from '../../plan/plannedFunction.ts';
import type { PlannedStage } from '../../plan/plannedStage.ts';
import type { PlannedWebSocketApi } from '../../plan/plannedWebSocket.ts';
import { reference } from './codeWriter.ts';
import { call, raw, string } from './expression.ts';
import { found, type StackContext } from './stackContext.ts';

/** Lets functions manage the connections of a whole API. */
export function printApiConnections(stack: StackContext, api: PlannedWebSocketApi): void {
  for (const planned of newFunctions(stack)) {
    if (!planned.connections.some(({ apiId, stage }) => apiId === api.id && !stage)) continue;
    stack.writer.blank();
    printGrant(stack, planned, `${reference(found(stack.apis, api))}.grantManageConnections`);
  }
}

/** Lets functions manage the connections of a stage, and tells them where. */
export function printStageConnections(stack: StackContext, { id }: PlannedStage): void {
  const { writer } = stack;
  const stageName = () => reference(found(stack.stages, id));
  for (const planned of newFunctions(stack)) {
    if (planned.connections.some(({ stage }) => stage?.id === id))
      printGrant(stack, planned, `${stageName()}.grantManagementApiAccess`);
    for (const { variable, stage } of planned.callbackUrls) {
      if (stage.id !== id) continue;
      const add = `${reference(found(stack.newFunctions, planned.id))}.addEnvironment`;
      writer.region([planned.id], () =>
        writer.statement('', call(add, string(variable), raw(`${stageName()}.callbackUrl`))),
      );
    }
  }
}

function printGrant({ writer, newFunctions }: StackContext, { id }: PlannedNewFunction, grant: string): void {
  writer.region([id], () => writer.statement('', call(grant, raw(reference(found(newFunctions, id))))));
}

function newFunctions({ plan }: StackContext): PlannedNewFunction[] {
  return plan.functions.filter((planned) => planned.source === 'new');
}
