import type { InlineRuntime } from '../../model/lambdaFunction.ts';
import { camelCase, pascalCase, withoutSuffix } from '../../plan/names.ts';
import type { PlannedFunction, PlannedNewFunction } from '../../plan/plannedFunction.ts';
import { type Local, reference } from './codeWriter.ts';
import { call, type Expression, object, raw, string } from './expression.ts';
import { templateLiteral } from './literals.ts';
import { LAMBDA } from './modules.ts';
import { found, given, type StackContext } from './stackContext.ts';

const RUNTIMES: Readonly<Record<InlineRuntime, string>> = {
  'nodejs24.x': 'NODEJS_24_X',
  'nodejs22.x': 'NODEJS_22_X',
  'python3.14': 'PYTHON_3_14',
  'python3.13': 'PYTHON_3_13',
  'python3.12': 'PYTHON_3_12',
};

/** The code of new functions; what several share is written once. */
export function printHandlers(stack: StackContext): void {
  const { writer } = stack;
  const created = stack.plan.functions.filter((planned) => planned.source === 'new');
  for (const { code } of created) {
    if (stack.handlers.has(code)) continue;
    const users = created.filter((planned) => planned.code === code);
    const local = writer.local(handlerName(users));
    stack.handlers.set(code, local);
    writer.region(idsOf(users), () => writer.verbatim(`const ${reference(local)} = ${templateLiteral(code)};`));
    writer.blank();
  }
}

/** A function that the stack creates, or stands for one that is there already. */
export function printFunction(stack: StackContext, planned: PlannedFunction): void {
  const { writer } = stack;
  const local = writer.local(camelCase(planned.logicalId));
  stack.functions.set(planned.id, local);
  writer.blank();
  writer.region([planned.id], () => {
    switch (planned.source) {
      case 'new':
        stack.newFunctions.set(planned.id, local);
        writer.declare(local, newFunction(stack, planned));
        printQualifier(stack, planned, local);
        return;
      case 'existing':
        stack.explainOnce('sameEnvironment lets the stack permit API Gateway to invoke a function it did not create.');
        writer.declare(
          local,
          call(
            `${writer.importNamespace(LAMBDA, 'lambda')}.Function.fromFunctionAttributes`,
            raw('this'),
            stack.constructId(planned.logicalId),
            object({ functionArn: given(planned.arn), sameEnvironment: raw('true') }),
          ),
        );
    }
  });
}

function newFunction(stack: StackContext, { logicalId, runtime, handler, code }: PlannedNewFunction): Expression {
  const lambda = stack.writer.importNamespace(LAMBDA, 'lambda');
  return call(
    `new ${lambda}.Function`,
    raw('this'),
    stack.constructId(logicalId),
    object({
      runtime: raw(`${lambda}.Runtime.${RUNTIMES[runtime]}`),
      handler: string(handler),
      code: call(`${lambda}.Code.fromInline`, raw(reference(found(stack.handlers, code)))),
    }),
  );
}

/** The version or alias that is invoked in place of the function. */
function printQualifier(stack: StackContext, { id, logicalId, qualifier }: PlannedNewFunction, handler: Local): void {
  if (!qualifier) return;
  const { writer } = stack;
  const local = writer.local(camelCase(qualifier.alias?.logicalId ?? `${logicalId}Version`));
  stack.functions.set(id, local);
  writer.declare(
    local,
    qualifier.alias
      ? call(`${reference(handler)}.addAlias`, string(qualifier.alias.name))
      : raw(`${reference(handler)}.currentVersion`),
  );
}

/** After the function whose code it is, or after the language when several share it. */
function handlerName(users: readonly PlannedNewFunction[]): string {
  const [first, ...others] = users;
  if (!first || others.length > 0) return first?.runtime.startsWith('python') ? 'pythonHandler' : 'nodeHandler';
  return camelCase(`${withoutSuffix(pascalCase(first.title), 'Handler')}Handler`);
}

function idsOf<Id>(entities: readonly { id: Id }[]): Id[] {
  return entities.map(({ id }) => id);
}
