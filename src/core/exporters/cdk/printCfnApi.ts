import type { PlannedApi } from '../../plan/plan.ts';
import { reference } from './codeWriter.ts';
import { string } from './expression.ts';
import { APIS } from './modules.ts';
import { found, type StackContext } from './stackContext.ts';

/** The resource of an API, for what its construct has no property for. */
export function cfnApi(stack: StackContext, api: PlannedApi): string {
  return `(${reference(found(stack.apis, api))}.node.defaultChild as ${stack.writer.importType(APIS, 'CfnApi')})`;
}

/** @param construct the name of the API's */
export function printVersion(stack: StackContext, api: PlannedApi, construct: string): void {
  if (api.version === undefined) return;
  stack.explainOnce(`${construct} has no property for the version.`);
  stack.writer.statement(`${cfnApi(stack, api)}.version = `, string(api.version));
}
