import type { PlannedModel, PlannedWebSocketApi } from '../../plan/plannedWebSocket.ts';
import { reference } from './codeWriter.ts';
import { call, type Expression, json, map, object, raw, string } from './expression.ts';
import { APIS } from './modules.ts';
import { found, idWithin, optionalString, type StackContext } from './stackContext.ts';

/** What a message looks like; CDK has no construct for it. */
export function printModel(stack: StackContext, api: PlannedWebSocketApi, planned: PlannedModel): void {
  const { writer } = stack;
  const apiName = reference(found(stack.apis, api));
  const local = writer.local(stack.nameWithin(api, planned.logicalId));
  stack.models.set(planned.id, local);
  writer.region([planned.id], () =>
    writer.declare(
      local,
      call(
        `new ${writer.import(APIS, 'CfnModel')}`,
        raw(apiName),
        string(idWithin(api, planned.logicalId)),
        object({
          apiId: raw(`${apiName}.apiId`),
          name: string(planned.name),
          description: optionalString(planned.description),
          contentType: string(planned.contentType),
          schema: json(planned.value),
        }),
      ),
    ),
  );
}

/** Models as what refers to them has them: by name. Absent where there is none. */
export function modelNames(
  stack: StackContext,
  models: Readonly<Record<string, PlannedModel>>,
): Expression | undefined {
  const entries = Object.entries(models).map(
    ([key, { id }]) => [key, raw(`${reference(found(stack.models, id))}.name`)] as const,
  );
  return entries.length > 0 ? map(Object.fromEntries(entries)) : undefined;
}

/** A name is no reference, so whoever has it is made to wait for the models. @param resource the name of its constant */
export function printModelOrder(
  stack: StackContext,
  resource: () => string,
  models: Readonly<Record<string, PlannedModel>>,
): void {
  for (const { id } of new Set(Object.values(models))) {
    stack.writer.statement('', call(`${resource()}.addDependency`, raw(reference(found(stack.models, id)))));
  }
}
