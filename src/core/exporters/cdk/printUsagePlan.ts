import { camelCase, withoutSuffix } from '../../plan/names.ts';
import type { PlannedApiKey, PlannedUsagePlan } from '../../plan/plannedWebSocket.ts';
import { reference } from './codeWriter.ts';
import { call, type Expression, list, number, object, raw, string } from './expression.ts';
import { APIS } from './modules.ts';
import { throttle } from './printStages.ts';
import { found, given, optionalNumber, optionalString, type StackContext } from './stackContext.ts';

/** A usage plan with its keys; its stages are there already. */
export function printUsagePlan(stack: StackContext, planned: PlannedUsagePlan): void {
  const { writer } = stack;
  const { quota } = planned;
  writer.blank();
  writer.region([planned.id], () => {
    const local = writer.local(camelCase(planned.logicalId));
    // A stage knows its API, and a plan that is told the API waits for all of it.
    const stages = planned.stages.map(({ stage }) => object({ stage: raw(reference(found(stack.stages, stage.id))) }));
    writer.declare(
      local,
      call(
        `new ${writer.import(APIS, 'UsagePlan')}`,
        raw('this'),
        stack.constructId(planned.logicalId),
        object({
          usagePlanName: string(planned.title),
          description: optionalString(planned.description),
          apiStages: stages.length > 0 ? list(stages) : undefined,
          throttle: throttle(planned),
          quota:
            quota &&
            object({
              limit: number(quota.limit),
              period: raw(`${writer.import(APIS, 'Period')}.${quota.period}`),
              offset: optionalNumber(quota.offset),
            }),
        }),
      ),
    );
    for (const key of planned.keys) {
      writer.statement('', call(`${reference(local)}.addApiKey`, apiKey(stack, key)));
    }
  });
}

function apiKey(stack: StackContext, key: PlannedApiKey): Expression {
  const type = stack.writer.import(APIS, 'ApiKey');
  switch (key.source) {
    case 'new':
      return call(
        `new ${type}`,
        raw('this'),
        stack.constructId(key.logicalId),
        object({
          apiKeyName: string(key.title),
          description: optionalString(key.description),
          enabled: key.enabled ? undefined : raw('false'),
        }),
      );
    case 'existing': {
      const id = stack.constructId(`${withoutSuffix(key.planKeyLogicalId, 'UsagePlanKey')}ApiKey`);
      return call(`${type}.fromApiKeyId`, raw('this'), id, given(key.keyId));
    }
  }
}
