import type { PlannedFunction } from '../../plan/plannedFunction.ts';
import type {
  PlannedTransformation,
  PlannedWebSocketApi,
  PlannedWebSocketAws,
  PlannedWebSocketIntegration,
  PlannedWebSocketLambda,
} from '../../plan/plannedWebSocket.ts';
import { reference } from './codeWriter.ts';
import { call, type Expression, number, object, options, raw, string } from './expression.ts';
import { APIS, INTEGRATIONS } from './modules.ts';
import { credentialsRole } from './printCredentials.ts';
import { declareCfnIntegration, declareIntegration } from './printIntegration.ts';
import { invoking, printExistingRole, printRole } from './printRole.ts';
import { templates, transformationOf } from './printTemplates.ts';
import { found, givenList, idWithin, optionalMap, optionalString, type StackContext } from './stackContext.ts';
import { customIntegrationHelper, invocationHelper } from './webSocketHelpers.ts';

type Members = Readonly<Record<string, Expression | undefined>>;

/** An integration, which becomes a resource below the first route that is bound to it. */
export function printWebSocketIntegration(
  stack: StackContext,
  api: PlannedWebSocketApi,
  planned: PlannedWebSocketIntegration,
): void {
  declareIntegration(stack, api, planned, (id) => newIntegration(stack, api, planned, id));
}

/** The construct; what it needs is printed before. */
function newIntegration(
  stack: StackContext,
  api: PlannedWebSocketApi,
  planned: PlannedWebSocketIntegration,
  id: string,
): Expression {
  switch (planned.kind) {
    case 'lambda':
      return planned.transformation
        ? awsIntegration(stack, id, {
            integrationUri: invocationUri(stack, planned),
            integrationMethod: string('POST'),
            credentialsRole: invokingRole(stack, api, planned),
            ...transforming(stack, planned.transformation),
            timeout: timeout(stack, planned),
          })
        : lambdaProxy(stack, api, planned, id);
    case 'aws':
      return awsIntegration(stack, id, {
        integrationUri: serviceUri(planned),
        integrationMethod: string(planned.method),
        credentialsRole: callingRole(stack, api, planned),
        ...transforming(stack, planned.transformation),
        timeout: timeout(stack, planned),
      });
    case 'http-proxy':
      return customIntegration(stack, id, {
        type: string('HTTP_PROXY'),
        uri: string(planned.url),
        method: string(planned.method),
        requestParameters: optionalMap(planned.requestParameters),
        timeout: timeout(stack, planned),
      });
    case 'http':
      return customIntegration(stack, id, {
        type: string('HTTP'),
        uri: string(planned.url),
        method: string(planned.method),
        ...transforming(stack, planned.transformation),
        timeout: timeout(stack, planned),
      });
    case 'mock':
      return call(
        `new ${stack.writer.import(INTEGRATIONS, 'WebSocketMockIntegration')}`,
        string(id),
        ...options({
          requestTemplates: templates(stack, planned.transformation.requestTemplates),
          templateSelectionExpression: optionalString(planned.transformation.templateSelectionExpression),
        }),
      );
  }
}

function lambdaProxy(
  stack: StackContext,
  api: PlannedWebSocketApi,
  planned: PlannedWebSocketLambda,
  id: string,
): Expression {
  const { writer } = stack;
  const contentHandling = conversion(stack, planned);
  if (planned.credentials.kind !== 'route-permissions') {
    return customIntegration(stack, id, {
      type: string('AWS_PROXY'),
      uri: invocationUri(stack, planned),
      credentialsRole: invokingRole(stack, api, planned),
      contentHandling,
      timeout: timeout(stack, planned),
    });
  }
  return call(
    `new ${writer.import(INTEGRATIONS, 'WebSocketLambdaIntegration')}`,
    string(id),
    raw(reference(found(stack.functions, planned.function.id))),
    ...options({ contentHandling, timeout: timeout(stack, planned) }),
  );
}

function timeout(stack: StackContext, { timeoutInMillis }: PlannedWebSocketIntegration): Expression | undefined {
  return timeoutInMillis === undefined ? undefined : stack.duration(timeoutInMillis);
}

function awsIntegration(stack: StackContext, id: string, members: Members): Expression {
  return call(`new ${stack.writer.import(INTEGRATIONS, 'WebSocketAwsIntegration')}`, string(id), object(members));
}

function customIntegration(stack: StackContext, id: string, members: Members): Expression {
  return call(`new ${stack.helper(customIntegrationHelper, 'CustomIntegration')}`, string(id), object(members));
}

function transforming(stack: StackContext, transformation: PlannedTransformation): Members {
  const { passthroughBehavior } = transformation;
  return {
    requestParameters: optionalMap(transformation.requestParameters),
    requestTemplates: templates(stack, transformation.requestTemplates),
    templateSelectionExpression: optionalString(transformation.templateSelectionExpression),
    passthroughBehavior:
      passthroughBehavior && raw(`${stack.writer.import(APIS, 'PassthroughBehavior')}.${passthroughBehavior}`),
    contentHandling: conversion(stack, transformation),
  };
}

function conversion(
  stack: StackContext,
  { contentHandlingStrategy }: Pick<PlannedTransformation, 'contentHandlingStrategy'>,
): Expression | undefined {
  return contentHandlingStrategy && raw(`${stack.writer.import(APIS, 'ContentHandling')}.${contentHandlingStrategy}`);
}

/** What API Gateway calls to invoke the function of something. */
export function invocationUri(stack: StackContext, planned: { function: PlannedFunction }): Expression {
  const handler = reference(found(stack.functions, planned.function.id));
  return call(stack.helper(invocationHelper, 'invocationUri'), raw(handler));
}

function serviceUri({ service, target, region }: PlannedWebSocketAws): Expression {
  return call(
    'this.formatArn',
    object({
      service: string('apigateway'),
      region: optionalString(region),
      account: string(service),
      resource: string(target.kind),
      resourceName: string(target.kind === 'action' ? target.action : target.path),
    }),
  );
}

function invokingRole(
  stack: StackContext,
  api: PlannedWebSocketApi,
  planned: PlannedWebSocketLambda,
): Expression | undefined {
  return credentialsRole(stack, api, planned, () => invoking(stack, planned.function));
}

function callingRole(
  stack: StackContext,
  api: PlannedWebSocketApi,
  { logicalId, credentials }: PlannedWebSocketAws,
): Expression {
  switch (credentials.kind) {
    case 'new-role': {
      const { role, actions, resources } = credentials;
      return raw(printRole(stack, api, role.logicalId, { actions, resources: givenList(resources) }));
    }
    case 'existing-role':
      return raw(printExistingRole(stack, api, `${logicalId}Role`, credentials.arn));
  }
}

/** What the construct of an integration has no property for. */
function overrides(planned: PlannedWebSocketIntegration): Members {
  const description = optionalString(planned.description);
  if (planned.kind !== 'mock') return { description };
  const { transformation, timeoutInMillis } = planned;
  return {
    description,
    requestParameters: optionalMap(transformation.requestParameters),
    passthroughBehavior: optionalString(transformation.passthroughBehavior),
    contentHandlingStrategy: optionalString(transformation.contentHandlingStrategy),
    timeoutInMillis: timeoutInMillis === undefined ? undefined : number(timeoutInMillis),
  };
}

/** Whether something is printed of an integration once it is bound to a route. */
export function hasMore(planned: PlannedWebSocketIntegration): boolean {
  const responses = transformationOf(planned)?.responses ?? [];
  return responses.length > 0 || Object.values(overrides(planned)).some((value) => value !== undefined);
}

/** Sets what the construct has no property for, and adds the responses. @param route the name of the first that goes to it */
export function printMore(
  stack: StackContext,
  api: PlannedWebSocketApi,
  planned: PlannedWebSocketIntegration,
  route: string,
): void {
  const { writer } = stack;
  writer.region([planned.id], () => {
    const local = declareCfnIntegration(stack, planned, route);
    for (const [name, value] of Object.entries(overrides(planned))) {
      if (!value) continue;
      if (name !== 'description') stack.explainOnce('WebSocketMockIntegration has properties for templates alone.');
      writer.statement(`${reference(local)}.${name} = `, value);
    }
    const apiName = reference(found(stack.apis, api));
    for (const response of transformationOf(planned)?.responses ?? []) {
      writer.statement(
        '',
        call(
          `new ${writer.import(APIS, 'CfnIntegrationResponse')}`,
          raw(apiName),
          string(idWithin(api, response.logicalId)),
          object({
            apiId: raw(`${apiName}.apiId`),
            integrationId: raw(`${reference(local)}.ref`),
            integrationResponseKey: string(response.key),
            responseParameters: optionalMap(response.parameters),
            responseTemplates: templates(stack, response.templates),
            templateSelectionExpression: optionalString(response.templateSelectionExpression),
            contentHandlingStrategy: optionalString(response.contentHandlingStrategy),
          }),
        ),
      );
    }
  });
}
