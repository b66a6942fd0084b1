import type { PlannedApi } from '../../plan/plan.ts';
import type { PlannedFunction } from '../../plan/plannedFunction.ts';
import type { PlannedValue } from '../../plan/plannedInput.ts';
import { reference } from './codeWriter.ts';
import { call, type Expression, list, object, raw, string } from './expression.ts';
import { IAM } from './modules.ts';
import { found, given, optionalString, type StackContext } from './stackContext.ts';

/** What a role allows. */
export interface Statement {
  sid?: string;
  actions: readonly string[];
  /** A list. */
  resources: Expression;
}

/** Leave to invoke a function. */
export function invoking(stack: StackContext, { id }: PlannedFunction): Statement {
  const arn = `${reference(found(stack.functions, id))}.functionArn`;
  return { actions: ['lambda:InvokeFunction'], resources: list([raw(arn)]) };
}

/** A role that API Gateway may assume, allowed one thing. Answers the name of its constant. */
export function printRole(
  stack: StackContext,
  api: PlannedApi,
  logicalId: string,
  { sid, actions, resources }: Statement,
): string {
  const { writer } = stack;
  const local = writer.local(stack.nameWithin(api, logicalId));
  const assumedBy = call(`new ${writer.import(IAM, 'ServicePrincipal')}`, string('apigateway.amazonaws.com'));
  writer.declare(
    local,
    call(`new ${writer.import(IAM, 'Role')}`, raw('this'), stack.constructId(logicalId), object({ assumedBy })),
  );
  const allowed = object({ sid: optionalString(sid), actions: list(actions.map(string)), resources });
  const statement = call(`new ${writer.import(IAM, 'PolicyStatement')}`, allowed);
  writer.statement('', call(`${reference(local)}.addToPolicy`, statement));
  return reference(local);
}

/** A role that is there already. Answers the name of its constant. */
export function printExistingRole(stack: StackContext, api: PlannedApi, name: string, arn: PlannedValue): string {
  const { writer } = stack;
  const local = writer.local(stack.nameWithin(api, name));
  const importing = `${writer.import(IAM, 'Role')}.fromRoleArn`;
  writer.declare(local, call(importing, raw('this'), stack.constructId(name), given(arn)));
  return reference(local);
}
