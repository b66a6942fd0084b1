import { camelCase } from '../../plan/names.ts';
import type { PlannedStateMachine } from '../../plan/plannedResource.ts';
import { reference } from './codeWriter.ts';
import { call, type Expression, object, raw } from './expression.ts';
import { templateLiteral } from './literals.ts';
import { WORKFLOWS } from './modules.ts';
import { found, given, type StackContext } from './stackContext.ts';

/** The definitions of new state machines, as constants before the stack. */
export function printDefinitions(stack: StackContext): void {
  const { writer } = stack;
  for (const { id, kind, logicalId, origin } of stack.plan.resources) {
    if (kind !== 'state-machine' || origin.source !== 'new') continue;
    const local = writer.local(camelCase(`${logicalId}Definition`));
    stack.definitions.set(id, local);
    writer.region([id], () => writer.verbatim(`const ${reference(local)} = ${templateLiteral(origin.definition)};`));
    writer.blank();
  }
}

export function stateMachine(stack: StackContext, { id, logicalId, origin }: PlannedStateMachine): Expression {
  const { writer } = stack;
  const type = writer.import(WORKFLOWS, 'StateMachine');
  const scope = [raw('this'), stack.constructId(logicalId)];
  if (origin.source === 'existing') return call(`${type}.fromStateMachineArn`, ...scope, given(origin.arn));
  const definition = raw(reference(found(stack.definitions, id)));
  return call(
    `new ${type}`,
    ...scope,
    object({
      stateMachineType:
        origin.type === 'EXPRESS' ? raw(`${writer.import(WORKFLOWS, 'StateMachineType')}.EXPRESS`) : undefined,
      definitionBody: call(`${writer.import(WORKFLOWS, 'DefinitionBody')}.fromString`, definition),
    }),
  );
}
