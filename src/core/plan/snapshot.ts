import type { HttpApi } from '../model/api.ts';
import type { Cors } from '../model/cors.ts';
import type { PlannedRoute } from './plan.ts';
import type { PlannedAuthorization, PlannedAuthorizer } from './plannedAuthorizer.ts';
import type { PlannedAuthorizerCredentials, PlannedLambdaCredentials } from './plannedCredentials.ts';
import type { PlannedFunction } from './plannedFunction.ts';
import type { PlannedList, PlannedValue } from './plannedInput.ts';
import type { PlannedIntegration, PlannedServiceTarget } from './plannedIntegration.ts';
import type { PlannedEventBus, PlannedQueue, PlannedStateMachine, PlannedStream } from './plannedResource.ts';
import type { PlannedSecurityGroups, PlannedVpcLink } from './plannedVpcLink.ts';

/**
 * What a deployment takes a snapshot of: routes, their guards, integrations and the settings of the API that only a deployment
 * brings to a stage (CloudFormation, AWS::ApiGatewayV2::Api DisableExecuteApiEndpoint; CORS alike).
 */
export function snapshotOf(
  api: HttpApi,
  authorizers: readonly PlannedAuthorizer[],
  integrations: readonly PlannedIntegration[],
  routes: readonly PlannedRoute[],
): string {
  return JSON.stringify([
    api.disableExecuteApiEndpoint,
    api.cors && saysSomething(api.cors) ? api.cors : null,
    integrations.map((integration) => {
      const { logicalId, timeoutInMillis, mappings } = integration;
      switch (integration.kind) {
        case 'lambda': {
          const { payloadFormatVersion, credentials } = integration;
          const fields = [logicalId, timeoutInMillis, payloadFormatVersion, invoked(integration.function)];
          return [...fields, mappings, identity(credentials)];
        }
        case 'http-url':
          return [logicalId, timeoutInMillis, integration.method, integration.url, mappings];
        case 'alb':
        case 'nlb':
        case 'cloud-map': {
          const { method, target, vpcLink, serverNameToVerify } = integration;
          const fields = [logicalId, timeoutInMillis, method, known(target), through(vpcLink)];
          return [...fields, serverNameToVerify, mappings];
        }
        case 'service': {
          const { subtype, target, credentials } = integration;
          return [logicalId, timeoutInMillis, subtype, called(target), identity(credentials), mappings];
        }
      }
    }),
    routes.map(({ routeKey, integration, authorization, documentation }) => [
      routeKey,
      integration.logicalId,
      ...guardOf(authorization),
      ...(documentation?.operationId === undefined ? [] : [documentation.operationId]),
    ]),
    ...authorizers.map(authorizerContents),
  ]);
}

/** Nothing for an open route. */
function guardOf(authorization: PlannedAuthorization): readonly unknown[] {
  switch (authorization.kind) {
    case 'none':
      return [];
    case 'iam':
      return ['iam'];
    case 'authorizer':
      return [authorization.authorizer.logicalId, authorization.scopes];
  }
}

function authorizerContents(authorizer: PlannedAuthorizer): readonly unknown[] {
  const { logicalId } = authorizer;
  switch (authorizer.kind) {
    case 'jwt':
      return [logicalId, authorizer.issuer, authorizer.audience, authorizer.identitySource];
    case 'cognito': {
      const { userPool, clientIds, identitySource } = authorizer;
      const { logicalId: poolId, origin } = userPool;
      const pool = origin.source === 'new' ? poolId : known(origin.userPoolId);
      return [logicalId, pool, clientIds, identitySource];
    }
    case 'lambda':
      return [
        logicalId,
        invoked(authorizer.function),
        authorizer.payloadFormatVersion,
        authorizer.enableSimpleResponses,
        authorizer.identitySources,
        authorizer.resultTtlInSeconds,
        authorizerIdentity(authorizer.credentials),
      ];
  }
}

/** As whom the function of an authorizer is invoked. */
export function authorizerIdentity(credentials: PlannedAuthorizerCredentials): string {
  return credentials.kind === 'existing-role' ? known(credentials.arn) : credentials.kind;
}

/** What an integration knows of the function it invokes; not its code, which needs no deployment of the API. */
export function invoked(planned: PlannedFunction): string {
  if (planned.source === 'existing') return known(planned.arn);
  const { logicalId, qualifier } = planned;
  if (!qualifier) return logicalId;
  const { versionLogicalId, alias } = qualifier;
  return alias ? `${alias.logicalId} ${alias.name}` : versionLogicalId;
}

/** As whom a function or a service is called; a permission is the function's own and needs no deployment. */
export function identity(credentials: PlannedLambdaCredentials): string | undefined {
  switch (credentials.kind) {
    case 'route-permissions':
    case 'api-permission':
      return undefined;
    case 'new-role':
      return credentials.role.logicalId;
    case 'existing-role':
      return known(credentials.arn);
    case 'caller':
      return credentials.kind;
  }
}

/** What a call knows of its target, but for what its parameters say already. */
function called(target: PlannedServiceTarget): unknown {
  switch (target.kind) {
    case 'queue':
    case 'event-bus':
    case 'stream':
    case 'state-machine':
      return target.origin.source === 'existing' ? known(target.origin.arn) : [target.logicalId, replacedWith(target)];
    case 'default-bus':
    case 'executions':
    case 'configurations':
      return undefined;
  }
}

/**
 * What CloudFormation changes only by putting a new resource in the place of the old one ("Update requires: Replacement"):
 * a deployment from before would go on calling the one that is gone.
 */
function replacedWith(target: PlannedQueue | PlannedEventBus | PlannedStream | PlannedStateMachine): unknown {
  switch (target.kind) {
    case 'queue':
      return target.origin.source === 'new' && target.origin.fifo;
    case 'event-bus':
      return target.origin.source === 'new' && target.origin.name;
    case 'state-machine':
      return target.origin.source === 'new' && target.origin.type;
    case 'stream':
      return undefined;
  }
}

/** Nothing but the name and the tags of a VPC link can change in place; so it is with the security group made for it. */
function through(link: PlannedVpcLink): unknown {
  if (link.source === 'existing') return known(link.existingId);
  const { logicalId, subnets, securityGroups, vpc } = link;
  return [logicalId, knownList(subnets), groupsOf(securityGroups, vpc)];
}

function groupsOf(groups: PlannedSecurityGroups, vpc: PlannedValue): unknown {
  switch (groups.kind) {
    case 'none':
      return undefined;
    case 'new':
      return [groups.logicalId, groups.description, known(vpc)];
    case 'existing':
      return knownList(groups.ids);
  }
}

function knownList(list: PlannedList): readonly string[] | string {
  return list.kind === 'literal' ? list.texts : list.input.logicalId;
}

/** The text of a value, or the name of the input that asks for it. */
export function known(value: PlannedValue): string {
  return value.kind === 'literal' ? value.text : value.input.logicalId;
}

/** Whether a CORS configuration has any effect. */
export function saysSomething(cors: Cors): boolean {
  return (
    cors.allowOrigins.length > 0 ||
    cors.allowMethods.length > 0 ||
    cors.allowHeaders.length > 0 ||
    cors.exposeHeaders.length > 0 ||
    cors.allowCredentials ||
    cors.maxAge !== undefined
  );
}
