import type { IntegrationId } from '../../model/ids.ts';
import { camelCase, pascalCase, withoutSuffix } from '../../plan/names.ts';
import type { PlannedApi, PlannedHttpApi } from '../../plan/plan.ts';
import type { PlannedIntegration, PlannedPrivateIntegration } from '../../plan/plannedIntegration.ts';
import { type Local, reference } from './codeWriter.ts';
import { integrationHelper, lambdaIntegrationHelper, listenerHelper } from './escapeHatches.ts';
import { call, type Expression, number, object, options, raw, string } from './expression.ts';
import { APIS, CLOUD_MAP, INTEGRATIONS, LOAD_BALANCERS } from './modules.ts';
import { integrationCredentials } from './printCredentials.ts';
import { parameterMapping, responseParameters } from './printMappings.ts';
import { invoking } from './printRole.ts';
import { serviceConstruct, serviceIntegration } from './printService.ts';
import { found, given, optionalString, type StackContext } from './stackContext.ts';

/** Milliseconds beyond which HttpIntegration throws, although API Gateway waits up to 30 seconds. */
const CONSTRUCT_TIMEOUT = { min: 50, max: 29_000 } as const;

/** An integration, which becomes a resource below the first route that is bound to it. */
export function printIntegration(stack: StackContext, api: PlannedHttpApi, planned: PlannedIntegration): void {
  declareIntegration(stack, api, planned, (id) => newIntegration(stack, api, planned, id));
}

/** @param construct what an integration is made with, from its id */
export function declareIntegration(
  stack: StackContext,
  api: PlannedApi,
  planned: { id: IntegrationId; title: string },
  construct: (id: string) => Expression,
): void {
  const { writer } = stack;
  const id = integrationConstructId(planned);
  // An integration that is named after its API anyway does not say it twice.
  const local = writer.local(id.startsWith(api.prefix) ? camelCase(id) : stack.nameWithin(api, `${api.prefix}${id}`));
  stack.integrations.set(planned.id, local);
  writer.region([planned.id], () => writer.declare(local, construct(id)));
}

/** The construct; what it needs is printed before. */
function newIntegration(stack: StackContext, api: PlannedHttpApi, planned: PlannedIntegration, id: string): Expression {
  const { writer } = stack;
  const timeout = constructTakesTimeout(planned) ? stack.duration(planned.timeoutInMillis) : undefined;
  switch (planned.kind) {
    case 'lambda': {
      const permitted = planned.credentials.kind === 'route-permissions';
      const type = permitted
        ? writer.import(INTEGRATIONS, 'HttpLambdaIntegration')
        : stack.helper(lambdaIntegrationHelper, 'PermittedLambdaIntegration');
      return call(
        `new ${type}`,
        string(id),
        raw(reference(found(stack.functions, planned.function.id))),
        ...options({
          payloadFormatVersion:
            planned.payloadFormatVersion === '1.0'
              ? raw(`${writer.import(APIS, 'PayloadFormatVersion')}.VERSION_1_0`)
              : undefined,
          credentials: integrationCredentials(stack, api, planned, () => invoking(stack, planned.function)),
          parameterMapping: parameterMapping(stack, planned.mappings),
          timeout,
        }),
      );
    }
    case 'http-url':
      return call(
        `new ${writer.import(INTEGRATIONS, 'HttpUrlIntegration')}`,
        string(id),
        string(planned.url),
        ...options({
          method: method(stack, planned),
          parameterMapping: parameterMapping(stack, planned.mappings),
          timeout,
        }),
      );
    case 'alb':
    case 'nlb':
    case 'cloud-map': {
      const target = printTarget(stack, api, planned);
      return call(
        `new ${writer.import(INTEGRATIONS, PRIVATE_CONSTRUCTS[planned.kind])}`,
        string(id),
        raw(target),
        object({
          vpcLink: raw(reference(found(stack.vpcLinks, planned.vpcLink.id))),
          method: method(stack, planned),
          secureServerName: optionalString(planned.serverNameToVerify),
          parameterMapping: parameterMapping(stack, planned.mappings),
          timeout,
        }),
      );
    }
    case 'service':
      return serviceIntegration(stack, api, planned, id, timeout);
  }
}

const PRIVATE_CONSTRUCTS = {
  alb: 'HttpAlbIntegration',
  nlb: 'HttpNlbIntegration',
  'cloud-map': 'HttpServiceDiscoveryIntegration',
} as const;

/** The name of the constant that stands for the listener or the service. */
function printTarget(
  stack: StackContext,
  api: PlannedHttpApi,
  { kind, logicalId, target }: PlannedPrivateIntegration,
): string {
  const { writer } = stack;
  const name = `${withoutSuffix(logicalId, 'Integration')}${kind === 'cloud-map' ? 'Service' : 'Listener'}`;
  const local = writer.local(stack.nameWithin(api, name));
  const importing = {
    alb: () => stack.helper(listenerHelper, 'applicationListener'),
    nlb: () => `${writer.import(LOAD_BALANCERS, 'NetworkListener')}.fromNetworkListenerArn`,
    'cloud-map': () => `${writer.import(CLOUD_MAP, 'CfnService')}.fromServiceArn`,
  }[kind];
  writer.declare(local, call(importing(), raw('this'), stack.constructId(name), given(target)));
  return reference(local);
}

/** Sets on the resource what the construct has no property for, or would refuse. */
export function printOverrides(stack: StackContext, planned: PlannedIntegration, route: () => string): void {
  const { writer } = stack;
  const timeout = constructTakesTimeout(planned) ? undefined : planned.timeoutInMillis;
  const overrides = {
    description: optionalString(planned.description),
    timeoutInMillis: timeout === undefined ? undefined : number(timeout),
    responseParameters: responseParameters(planned.mappings),
  };
  if (Object.values(overrides).every((value) => value === undefined)) return;
  writer.region([planned.id], () => {
    const local = declareCfnIntegration(stack, planned, route());
    for (const [name, value] of Object.entries(overrides)) {
      if (!value) continue;
      if (name === 'timeoutInMillis') stack.explainOnce(timeoutComment(planned));
      writer.statement(`${reference(local)}.${name} = `, value);
    }
  });
}

/** The resource of an integration. @param route the name of the first that goes to it */
export function declareCfnIntegration(stack: StackContext, planned: { title: string }, route: string): Local {
  const id = integrationConstructId(planned);
  const local = stack.writer.local(`cfn${id}`);
  const resource = stack.helper(integrationHelper, 'cfnIntegration');
  stack.writer.declare(local, call(resource, raw(route), string(id)));
  return local;
}

function timeoutComment(planned: PlannedIntegration): string {
  if (planned.kind === 'cloud-map') return 'HttpServiceDiscoveryIntegration does not pass its timeout on.';
  if (hasServiceConstruct(planned)) return 'The constructs for calls to AWS services have no timeout.';
  return 'API Gateway waits up to 30 seconds for an integration; the construct stops at 29.';
}

function hasServiceConstruct(planned: PlannedIntegration): boolean {
  return planned.kind === 'service' && serviceConstruct(planned) !== undefined;
}

export function integration(stack: StackContext, planned: { id: IntegrationId }): Expression {
  return raw(reference(found(stack.integrations, planned.id)));
}

/** ANY is what the constructs take when nothing is said. */
function method(stack: StackContext, planned: { method: string }): Expression | undefined {
  return planned.method === 'ANY' ? undefined : raw(`${stack.writer.import(APIS, 'HttpMethod')}.${planned.method}`);
}

function constructTakesTimeout(
  planned: PlannedIntegration,
): planned is PlannedIntegration & { timeoutInMillis: number } {
  const { kind, timeoutInMillis } = planned;
  if (timeoutInMillis === undefined || kind === 'cloud-map' || hasServiceConstruct(planned)) return false;
  return timeoutInMillis >= CONSTRUCT_TIMEOUT.min && timeoutInMillis <= CONSTRUCT_TIMEOUT.max;
}

/** Below its route; an id of `Default` or `Resource` would collide there, which the suffix rules out. */
function integrationConstructId(planned: { title: string }): string {
  return `${withoutSuffix(pascalCase(planned.title), 'Integration')}Integration`;
}
