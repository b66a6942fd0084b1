import { RESOURCE_KINDS } from '../../model/resource.ts';
import { shortened } from '../../model/shortened.ts';
import { type Plan, type PlannedHttpApi, plannedHttpApis, plannedWebSocketApis } from '../../plan/plan.ts';
import type { PlannedAlarm } from '../../plan/plannedAlarm.ts';
import type { PlannedDomain } from '../../plan/plannedDomain.ts';
import type { PlannedFunction } from '../../plan/plannedFunction.ts';
import type { PlannedValue } from '../../plan/plannedInput.ts';
import type { PlannedIntegration } from '../../plan/plannedIntegration.ts';
import type { PlannedStage } from '../../plan/plannedStage.ts';
import type { PlannedVpcLink } from '../../plan/plannedVpcLink.ts';
import type { PlannedWebSocketApi } from '../../plan/plannedWebSocket.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { type ExportCode, exportFinding } from '../exportFindings.ts';
import { listed } from '../listed.ts';
import { stageExtras } from '../stageExtras.ts';
import { authorizerLosses, userPoolLosses } from './authorizerLosses.ts';
import { documentationLosses } from './documentation.ts';
import { assumedFunctionName, assumedRoleName, unknownId } from './importNames.ts';
import { type CalledResource, isCalled, namedBy } from './serviceTarget.ts';

/** What no OpenAPI document holds, whichever way it is written. */
export function lossesOf(plan: Plan): Diagnostic[] {
  const apis = plannedHttpApis(plan);
  const webSockets = plannedWebSocketApis(plan).map(webSocketLoss);
  if (apis.length === 0) {
    const message = 'There is no HTTP API in the design yet, so there is no OpenAPI document.';
    return [exportFinding('openapi/no-api', { id: 'design' }, message), ...webSockets];
  }
  return [
    ...webSockets,
    ...plan.functions.filter((invoked) => isInvoked(apis, invoked)).flatMap((invoked) => functionLosses(apis, invoked)),
    ...plan.vpcLinks.flatMap(vpcLinkLosses),
    ...plan.resources.filter(isCalled).flatMap((resource) => resourceLosses(apis, resource)),
    ...plan.resources.flatMap((resource) => (resource.kind === 'user-pool' ? userPoolLosses(resource) : [])),
    ...apis.flatMap((api) => api.integrations.flatMap(integrationLosses)),
    ...apis.flatMap((api) => api.stages.map((stage) => stageLoss(api, stage))),
    ...apis.flatMap((api) => api.alarms.map((alarm) => alarmLoss(api, alarm))),
    ...apis.flatMap((api) => (api.dashboard ? [dashboardLoss(api)] : [])),
    ...plan.domains.filter(({ mappings }) => mappings.every(({ api }) => api.protocol === 'HTTP')).map(domainLoss),
    ...apis.flatMap(authorizerLosses),
    ...apis.flatMap(documentationLosses),
    ...apis.map(licenseLoss),
  ];
}

/** Neither the document nor an import knows the other protocol (AWS::ApiGatewayV2::Api, Body). */
function webSocketLoss({ id, title }: PlannedWebSocketApi): Diagnostic {
  const message = `OpenAPI cannot hold ${shortened(title)}, as it is a WebSocket API. The AsyncAPI document describes it.`;
  return exportFinding('openapi/websocket-api', { id }, message);
}

/** Whether a document names the function. */
function isInvoked(apis: readonly PlannedHttpApi[], invoked: PlannedFunction): boolean {
  return apis.some(
    (api) =>
      api.integrations.some((one) => one.kind === 'lambda' && one.function === invoked) ||
      api.authorizers.some((one) => one.kind === 'lambda' && one.function === invoked),
  );
}

function functionLosses(apis: readonly PlannedHttpApi[], invoked: PlannedFunction): Diagnostic[] {
  const { id, title } = invoked;
  const permission: Diagnostic = exportFinding(
    'openapi/permission',
    { id },
    `An import does not let the API invoke the function ${shortened(title)}. Permit apigateway.amazonaws.com to invoke it, or requests end in an internal server error.`,
  );
  const permissions = needsPermission(apis, invoked) ? [permission] : [];
  if (invoked.source === 'new') {
    const { qualifier } = invoked;
    const name = assumedFunctionName(invoked);
    const expected = qualifier?.alias
      ? `a function called ${shortened(name)} with an alias ${shortened(qualifier.alias.name)}`
      : `a function called ${shortened(name)}`;
    const newest = qualifier && !qualifier.alias ? ' and invokes its newest code, as no version has a number yet' : '';
    const message = `The function ${shortened(title)} is not part of an OpenAPI document. The import expects ${expected} in its account and region${newest}.`;
    return [exportFinding('openapi/function', { id }, message), ...permissions];
  }
  return [
    ...unknownArn(`the function ${shortened(title)}`, 'openapi/function-arn', id, 'arn', invoked.arn),
    ...permissions,
  ];
}

/** Whether something invokes the function without a role. */
function needsPermission(apis: readonly PlannedHttpApi[], invoked: PlannedFunction): boolean {
  return apis.some(
    (api) =>
      api.permissions.some((permission) => permission.function === invoked) ||
      api.routes.some(({ permission }) => permission?.function === invoked) ||
      api.authorizers.some(
        (one) => one.kind === 'lambda' && one.function === invoked && one.credentials.kind === 'permission',
      ),
  );
}

function unknownArn(
  what: string,
  code: ExportCode,
  id: Diagnostic['subject']['id'],
  field: string,
  arn: PlannedValue,
): Diagnostic[] {
  if (arn.kind === 'literal') return [];
  const message = `The ARN of ${what} is not known, and an import cannot ask for it. Write it in place of ${arn.input.placeholder}.`;
  return [exportFinding(code, { id, field }, message)];
}

function vpcLinkLosses(link: PlannedVpcLink): Diagnostic[] {
  const { id, title } = link;
  if (link.source === 'new') {
    const message = `The VPC link ${shortened(title)} is not part of an OpenAPI document. Create it before the import, and write its id in place of ${unknownId(link.logicalId)}.`;
    return [exportFinding('openapi/vpc-link', { id }, message)];
  }
  if (link.existingId.kind === 'literal') return [];
  const message = `The id of the VPC link ${shortened(title)} is not known, and an import cannot ask for it. Write it in place of ${link.existingId.input.placeholder}.`;
  return [exportFinding('openapi/vpc-link-id', { id, field: 'existingId' }, message)];
}

function integrationLosses(integration: PlannedIntegration): Diagnostic[] {
  const { id, title, description } = integration;
  const losses: Diagnostic[] = [];
  if (description !== undefined) {
    const message = `The description of ${shortened(title)} is not part of an OpenAPI document, as its integrations have none.`;
    losses.push(exportFinding('openapi/integration-description', { id, field: 'description' }, message));
  }
  if (Object.keys(integration.mappings.responses).length > 0) {
    const message = `What ${shortened(title)} changes in answers is in the OpenAPI document, but API Gateway promises to import it for REST APIs only. Look whether it is there after the import.`;
    losses.push(exportFinding('openapi/response-parameters', { id, field: 'mappings.responses' }, message));
  }
  return [...losses, ...targetLosses(integration)];
}

function targetLosses(integration: PlannedIntegration): Diagnostic[] {
  const { id } = integration;
  const title = shortened(integration.title);
  switch (integration.kind) {
    case 'lambda': {
      const { credentials } = integration;
      if (credentials.kind === 'existing-role')
        return unknownArn(`the role that invokes ${title}`, 'openapi/role-arn', id, 'credentials.arn', credentials.arn);
      if (credentials.kind !== 'new-role') return [];
      const message = `The role as which API Gateway invokes ${title} is not part of an OpenAPI document. The import expects one called ${assumedRoleName(integration)} in its account.`;
      return [exportFinding('openapi/role', { id }, message)];
    }
    case 'http-url':
      return [];
    case 'alb':
    case 'nlb':
      return unknownArn(`the listener of ${title}`, 'openapi/listener-arn', id, 'listenerArn', integration.target);
    case 'cloud-map':
      return unknownArn(`the service of ${title}`, 'openapi/service-arn', id, 'serviceArn', integration.target);
    case 'service': {
      const { credentials, statement } = integration;
      if (credentials.kind === 'existing-role')
        return unknownArn(`the role that calls ${title}`, 'openapi/role-arn', id, 'credentials.arn', credentials.arn);
      if (credentials.kind !== 'new-role') return [];
      const message = `The role as which API Gateway makes the call ${title} is not part of an OpenAPI document. The import expects one called ${assumedRoleName(integration)} in its account, which allows ${statement.action}.`;
      return [exportFinding('openapi/role', { id }, message)];
    }
  }
}

function resourceLosses(apis: readonly PlannedHttpApi[], resource: CalledResource): Diagnostic[] {
  const { id, kind, origin, title } = resource;
  const noun = RESOURCE_KINDS[kind].label.toLowerCase();
  const named = isNamed(apis, resource);
  switch (origin.source) {
    case 'default':
      return [];
    case 'new': {
      const create = named ? `Create it, and write what it is called in place of ${namedBy(resource)}.` : 'Create it.';
      const message = `The ${noun} ${shortened(title)} is not part of an OpenAPI document. ${create}`;
      return [exportFinding('openapi/resource', { id }, message)];
    }
    case 'existing': {
      if (origin.arn.kind === 'literal' || !named) return [];
      const message = `The ARN of the ${noun} ${shortened(title)} is not known, and an import cannot ask for it. Write what it says in place of ${namedBy(resource)}.`;
      return [exportFinding('openapi/resource-arn', { id, field: 'origin.arn' }, message)];
    }
  }
}

/** Whether a document names the resource: a call that stops executions names none but those. */
function isNamed(apis: readonly PlannedHttpApi[], resource: CalledResource): boolean {
  return apis.some((api) => api.integrations.some((one) => one.kind === 'service' && one.target === resource));
}

function stageLoss(api: PlannedHttpApi, stage: PlannedStage): Diagnostic {
  const along = stageExtras(stage);
  const name = shortened(stage.name);
  const title = along.length > 0 ? `${name}, with ${listed(along)},` : name;
  const message = `The stage ${title} of ${shortened(api.title)} is not part of an OpenAPI document. Create it after the import.`;
  return exportFinding('openapi/stage', { id: stage.id }, message);
}

function domainLoss(domain: PlannedDomain): Diagnostic {
  const mappings = domain.mappings.length > 0 ? ', with its API mappings,' : '';
  const message = `The custom domain ${shortened(domain.name)}${mappings} is not part of an OpenAPI document. Create it after the import.`;
  return exportFinding('openapi/domain', { id: domain.id }, message);
}

function alarmLoss(api: PlannedHttpApi, { id, title }: PlannedAlarm): Diagnostic {
  const message = `The alarm ${shortened(title)} on ${shortened(api.title)} is not part of an OpenAPI document. Create it after the import.`;
  return exportFinding('openapi/alarm', { id }, message);
}

function dashboardLoss(api: PlannedHttpApi): Diagnostic {
  const message = `The dashboard of ${shortened(api.title)} is not part of an OpenAPI document. Create it after the import.`;
  return exportFinding('openapi/dashboard', { id: api.id, field: 'dashboard' }, message);
}

function licenseLoss(api: PlannedHttpApi): Diagnostic {
  const message = `The documentation of ${shortened(api.title)} states no licence, as a design has none. Put yours in place of NOASSERTION.`;
  return exportFinding('openapi/license', { id: api.id }, message);
}
