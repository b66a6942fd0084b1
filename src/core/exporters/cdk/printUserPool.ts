import type { PlannedUserPool } from '../../plan/plannedResource.ts';
import { call, type Expression, options, raw } from './expression.ts';
import { COGNITO } from './modules.ts';
import { given, type StackContext } from './stackContext.ts';

export function userPool(stack: StackContext, { logicalId, origin }: PlannedUserPool): Expression {
  const type = stack.writer.import(COGNITO, 'UserPool');
  const scope = [raw('this'), stack.constructId(logicalId)];
  if (origin.source === 'existing') return call(`${type}.fromUserPoolId`, ...scope, given(origin.userPoolId));
  const selfSignUpEnabled = origin.selfSignUpEnabled ? raw('true') : undefined;
  return call(`new ${type}`, ...scope, ...options({ selfSignUpEnabled }));
}
