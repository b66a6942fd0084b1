import type { LambdaFunction, NewFunction } from '../model/lambdaFunction.ts';
import { sampleHandler } from '../model/sampleHandlers.ts';
import { hash } from './names.ts';
import { planConnections } from './planConnections.ts';
import type { PlanContext } from './planContext.ts';
import type { PlannedCallbackUrl, PlannedFunction, PlannedQualifier } from './plannedFunction.ts';
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
  const logicalId = context.logicalId(id);
  if (source.source === 'new') {
    const code = source.code ?? sampleHandler(source);
    const managing = planConnections(context, source);
    return {
      id,
      source: 'new',
      title,
      logicalId,
      roleLogicalId: context.claim(`${logicalId}Role`, id),
      runtime: source.runtime,
      handler: 'index.handler',
      code,
      qualifier: qualifier(context, source, code, managing.callbackUrls),
      ...managing,
    };
  }
  const arn = context.value(id, source.arn, {
    kind: 'function-arn',
    name: `${logicalId}Arn`,
    description: `ARN of the Lambda function ${oneLine(title)}, in the account and region of the stack.`,
  });
  return { id, source: 'existing', title, logicalId, arn };
}

function qualifier(
  context: PlanContext,
  { id, qualifier, runtime }: NewFunction,
  code: string,
  callbackUrls: readonly PlannedCallbackUrl[],
): PlannedQualifier | undefined {
  if (!qualifier) return undefined;
  const logicalId = context.logicalId(id);
  const variables = callbackUrls.map(
    ({ variable, apiLogicalId, stage }) => `${variable}=${apiLogicalId}/${stage.name}`,
  );
  return {
    versionLogicalId: context.claim(`${logicalId}Version${hash([runtime, code, ...variables].join(' '))}`, id),
    alias:
      qualifier.kind === 'alias'
        ? { logicalId: context.claim(`${logicalId}Alias`, id), name: qualifier.name }
        : undefined,
  };
}
