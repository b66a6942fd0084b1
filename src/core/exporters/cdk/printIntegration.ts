import { camelCase, pascalCase, withoutSuffix } from '../../plan/names.ts';
import type { PlannedApi, PlannedIntegration } from '../../plan/plan.ts';
import { reference } from './codeWriter.ts';
import { timeoutHelper } from './escapeHatches.ts';
import { call, type Expression, number, object, raw, string } from './expression.ts';
import { APIS, INTEGRATIONS } from './modules.ts';
import { found, type StackContext } from './stackContext.ts';

/** Milliseconds beyond which HttpIntegration throws, although API Gateway waits up to 30 seconds. */
const CONSTRUCT_TIMEOUT = { min: 50, max: 29_000 } as const;

/** An integration, which becomes a resource below the first route that is bound to it. */
export function printIntegration(stack: StackContext, api: PlannedApi, planned: PlannedIntegration): void {
  const { writer } = stack;
  const id = integrationConstructId(planned);
  // An integration that is named after its API anyway does not say it twice.
  const local = writer.local(id.startsWith(api.prefix) ? camelCase(id) : stack.nameWithin(api, `${api.prefix}${id}`));
  stack.integrations.set(planned.id, local);
  const { timeoutInMillis } = planned;
  const timeout =
    timeoutInMillis !== undefined && constructTakes(timeoutInMillis) ? stack.duration(timeoutInMillis) : undefined;
  writer.region([planned.id], () => {
    switch (planned.kind) {
      case 'lambda': {
        const payloadFormatVersion =
          planned.payloadFormatVersion === '1.0'
            ? raw(`${writer.import(APIS, 'PayloadFormatVersion')}.VERSION_1_0`)
            : undefined;
        writer.declare(
          local,
          call(
            `new ${writer.import(INTEGRATIONS, 'HttpLambdaIntegration')}`,
            string(id),
            raw(reference(found(stack.functions, planned.function.id))),
            ...options({ payloadFormatVersion, timeout }),
          ),
        );
        return;
      }
      case 'http-url': {
        const method =
          planned.method === 'ANY' ? undefined : raw(`${writer.import(APIS, 'HttpMethod')}.${planned.method}`);
        writer.declare(
          local,
          call(
            `new ${writer.import(INTEGRATIONS, 'HttpUrlIntegration')}`,
            string(id),
            string(planned.url),
            ...options({ method, timeout }),
          ),
        );
      }
    }
  });
}

/** Sets the timeouts that the construct would refuse. */
export function printTimeout(stack: StackContext, planned: PlannedIntegration, route: () => string): void {
  const { timeoutInMillis } = planned;
  if (timeoutInMillis === undefined || constructTakes(timeoutInMillis)) return;
  const set = stack.helper(timeoutHelper, 'overrideTimeout');
  stack.writer.region([planned.id], () =>
    stack.writer.statement(
      '',
      call(set, raw(route()), string(integrationConstructId(planned)), number(timeoutInMillis)),
    ),
  );
}

export function integration(stack: StackContext, planned: PlannedIntegration): Expression {
  return raw(reference(found(stack.integrations, planned.id)));
}

function constructTakes(timeoutInMillis: number): boolean {
  return timeoutInMillis >= CONSTRUCT_TIMEOUT.min && timeoutInMillis <= CONSTRUCT_TIMEOUT.max;
}

/** Below its route; an id of `Default` or `Resource` would collide there, which the suffix rules out. */
function integrationConstructId(planned: PlannedIntegration): string {
  return `${withoutSuffix(pascalCase(planned.title), 'Integration')}Integration`;
}

/** A last argument, left out when it would be empty. */
function options(members: Readonly<Record<string, Expression | undefined>>): Expression[] {
  return Object.values(members).some((member) => member !== undefined) ? [object(members)] : [];
}
