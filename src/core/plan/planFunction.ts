import { numberOf } from '../model/ids.ts';
import { type LambdaFunction, sampleHandler } from '../model/lambdaFunction.ts';
import type { PlannedFunction } from './plan.ts';
import type { PlanContext } from './planContext.ts';
import { oneLine } from './texts.ts';

/** The function that something of the plan invokes. */
export function plannedFunction(context: PlanContext, source: LambdaFunction): PlannedFunction {
  const before = context.functions.get(source.id);
  if (before) return before;
  const planned = newlyPlanned(context, source);
  context.functions.set(source.id, planned);
  return planned;
}

function newlyPlanned(context: PlanContext, source: LambdaFunction): PlannedFunction {
  const { id, name: title } = source;
  const number = numberOf(id);
  const logicalId = context.logicalId(id);
  if (source.source === 'new') {
    return {
      id,
      source: 'new',
      title,
      logicalId,
      roleLogicalId: context.names.claim(`${logicalId}Role`, number),
      runtime: source.runtime,
      handler: 'index.handler',
      code: source.code ?? sampleHandler(source.runtime),
    };
  }
  const arn = context.value(id, source.arn, {
    kind: 'function-arn',
    name: `${logicalId}Arn`,
    description: `ARN of the Lambda function ${oneLine(title)}, in the account and region of the stack.`,
  });
  return { id, source: 'existing', title, logicalId, arn };
}
