import type { PlannedApi, PlannedPermission } from '../../plan/plan.ts';
import type { PlannedFunction } from '../../plan/plannedFunction.ts';
import { reference } from './codeWriter.ts';
import { call, type Expression, object, raw, string } from './expression.ts';
import { IAM } from './modules.ts';
import { found, type StackContext } from './stackContext.ts';

/**
 * Lets an API invoke a function, where no construct does.
 * @param resourceName what follows the API's id in the SourceArn
 */
export function printPermission(
  stack: StackContext,
  api: PlannedApi,
  permission: { id: string; function: PlannedFunction; resourceName: Expression },
): void {
  const { writer } = stack;
  const principal = call(`new ${writer.import(IAM, 'ServicePrincipal')}`, string('apigateway.amazonaws.com'));
  const sourceArn = call(
    'this.formatArn',
    object({
      service: string('execute-api'),
      resource: raw(`${reference(found(stack.apis, api))}.apiId`),
      resourceName: permission.resourceName,
    }),
  );
  writer.statement(
    '',
    call(
      `${reference(found(stack.functions, permission.function.id))}.addPermission`,
      string(permission.id),
      object({ principal, sourceArn }),
    ),
  );
}

/** A function's permission for a whole API. @param why no construct asks for it */
export function printApiPermission(
  stack: StackContext,
  api: PlannedApi,
  { function: invoked, sourcePath }: PlannedPermission,
  why: string,
): void {
  stack.writer.blank();
  stack.explainOnce(why);
  const resourceName = string(sourcePath.slice(1));
  printPermission(stack, api, { id: `${api.logicalId}Permission`, function: invoked, resourceName });
}
