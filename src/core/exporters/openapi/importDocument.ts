import type { Cors } from '../../model/cors.ts';
import { type AuthorizerId, type IntegrationId, numberOf } from '../../model/ids.ts';
import { kebabCase, Names } from '../../plan/names.ts';
import type { Plan, PlannedHttpApi, PlannedRoute } from '../../plan/plan.ts';
import type {
  PlannedIntegration,
  PlannedLambdaIntegration,
  PlannedMappings,
  PlannedServiceIntegration,
} from '../../plan/plannedIntegration.ts';
import type { PlannedVpcLink } from '../../plan/plannedVpcLink.ts';
import type { Branch, Leaf, Part } from '../outline.ts';
import { urlText } from '../urlText.ts';
import { documentedPathParameter, parameterObject, requestBody, responses, schemaLeaves } from './documentation.ts';
import { assumedRoleName, functionArn, known, unknownId } from './importNames.ts';
import { requirement, schemeLeaves, schemeNames } from './importSecurity.ts';
import { pathKey, pathParameters } from './operations.ts';
import { targetParameter } from './serviceTarget.ts';

const REUSED = 'x-amazon-apigateway-integrations';

/**
 * An API as API Gateway imports it: routes, integrations, CORS and tags in OpenAPI 3.0.1 with its extensions (API
 * Gateway Developer Guide, "OpenAPI extensions for API Gateway").
 */
export function importDocument(plan: Plan, api: PlannedHttpApi): Part[] {
  const reused = reusedIntegrations(api);
  const schemes = schemeNames(api);
  const owner = api.id;
  const parts: Part[] = [
    { key: 'openapi', value: '3.0.1', owner },
    { key: 'info', value: { title: api.title, description: api.description, version: api.version || '1.0' }, owner },
  ];
  if (api.disableExecuteApiEndpoint || api.ipAddressType) {
    const endpoint = {
      disableExecuteApiEndpoint: api.disableExecuteApiEndpoint || undefined,
      ipAddressType: api.ipAddressType,
    };
    const server = { url: importServer(plan, api), 'x-amazon-apigateway-endpoint-configuration': endpoint };
    parts.push({ key: 'servers', value: [server], owner });
  }
  const tags = Object.entries(api.tags).map(([name, value]) => ({ name, 'x-amazon-apigateway-tag-value': value }));
  if (tags.length > 0) parts.push({ key: 'tags', value: tags, owner });
  parts.push({ key: 'x-amazon-apigateway-importexport-version', value: '1.0', owner });
  if (api.cors) parts.push({ key: 'x-amazon-apigateway-cors', value: corsExtension(api.cors), owner });
  parts.push({ key: 'paths', parts: paths(api, reused, schemes) });
  const components = [
    { key: 'securitySchemes', parts: schemeLeaves(api, schemes) },
    { key: 'schemas', parts: schemaLeaves(api.schemas) },
    { key: REUSED, parts: integrationLeaves(api, reused) },
  ].filter(({ parts: entries }) => entries.length > 0);
  if (components.length > 0) parts.push({ key: 'components', parts: components });
  return parts;
}

function integrationLeaves(api: PlannedHttpApi, reused: ReadonlyMap<IntegrationId, string>): Leaf[] {
  return api.integrations.flatMap((integration) => {
    const key = reused.get(integration.id);
    return key ? [{ key, value: integrationExtension(integration), owner: integration.id }] : [];
  });
}

/** The base path in a server's URL is ignored unless one asks otherwise; its host always is. */
function importServer(plan: Plan, api: PlannedHttpApi): string {
  const domain = plan.domains.find(({ mappings }) => mappings.some((mapping) => mapping.api === api));
  return domain && !domain.name.startsWith('*') ? `https://${urlText(domain.name)}` : '/';
}

/** Integrations with more than one route, by the names under which routes refer to them. */
function reusedIntegrations(api: PlannedHttpApi): ReadonlyMap<IntegrationId, string> {
  const routes = new Map<IntegrationId, number>();
  for (const { integration } of api.routes) routes.set(integration.id, (routes.get(integration.id) ?? 0) + 1);
  const names = new Names();
  const reused = new Map<IntegrationId, string>();
  for (const { id, title } of api.integrations) {
    const name = names.claim(kebabCase(title, 'integration'), numberOf(id));
    if ((routes.get(id) ?? 0) > 1) reused.set(id, name);
  }
  return reused;
}

function paths(
  api: PlannedHttpApi,
  reused: ReadonlyMap<IntegrationId, string>,
  schemes: ReadonlyMap<AuthorizerId, string>,
): Branch[] {
  const operations = new Map<string, Map<string, Branch>>();
  for (const route of api.routes) {
    const { key } = route;
    // Without its slash API Gateway warns about `$default` and an import that fails on warnings fails.
    const path = key.kind === 'default' ? '/$default' : pathKey(key.path);
    const method =
      key.kind === 'default' || key.method === 'ANY' ? 'x-amazon-apigateway-any-method' : key.method.toLowerCase();
    const ofPath = operations.get(path) ?? new Map<string, Branch>();
    operations.set(path, ofPath);
    if (!ofPath.has(method)) ofPath.set(method, operation(method, route, reused, schemes));
  }
  return [...operations].map(([key, ofPath]): Branch => {
    const parts = [...ofPath.values()];
    return { key, parts, owner: parts.length === 1 ? parts[0]?.owner : undefined };
  });
}

function operation(
  method: string,
  route: PlannedRoute,
  reused: ReadonlyMap<IntegrationId, string>,
  schemes: ReadonlyMap<AuthorizerId, string>,
): Branch {
  const { key, integration } = route;
  const parts: Part[] = [];
  const { documentation } = route;
  const say = (name: string, value: unknown) => value !== undefined && parts.push({ key: name, value });
  if (key.kind === 'default') parts.push({ key: 'isDefaultRoute', value: true });
  say('operationId', documentation?.operationId);
  say('summary', documentation?.summary);
  say('description', documentation?.description);
  // Those of an operation are groups of the documentation; only those at the root become tags of AWS resources.
  say('tags', documentation && documentation.tags.length > 0 ? documentation.tags : undefined);
  say('deprecated', documentation?.deprecated || undefined);
  // API Gateway takes one requirement for an operation, and none from the root.
  say('security', requirement(schemes, route.authorization));
  const parameters = importParameters(route);
  say('parameters', parameters.length > 0 ? parameters : undefined);
  say('requestBody', documentation && requestBody(documentation));
  const documented = documentation ? responses(documentation) : {};
  const description = `Default response for ${route.routeKey}`;
  say('responses', Object.keys(documented).length > 0 ? documented : { default: { description } });
  const name = reused.get(integration.id);
  parts.push(
    name === undefined
      ? { key: 'x-amazon-apigateway-integration', value: integrationExtension(integration), owner: integration.id }
      : { key: 'x-amazon-apigateway-integration', value: { $ref: `#/components/${REUSED}/${name}` } },
  );
  return { key: method, parts, owner: route.id };
}

function importParameters({ key, documentation }: PlannedRoute): object[] {
  const documented = documentation?.parameters ?? [];
  const ofPath = key.kind === 'default' ? [] : pathParameters(key.path);
  return [
    ...ofPath.map((parameter) =>
      documentedPathParameter(
        parameter,
        documented.find((one) => one.in === 'path' && one.name === parameter.name),
      ),
    ),
    ...documented.filter((one) => one.in !== 'path').map(parameterObject),
  ];
}

function integrationExtension(integration: PlannedIntegration): object {
  const { timeoutInMillis } = integration;
  switch (integration.kind) {
    case 'lambda':
      return {
        type: 'aws_proxy',
        httpMethod: 'POST',
        uri: `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/${functionArn(integration.function)}/invocations`,
        payloadFormatVersion: integration.payloadFormatVersion,
        credentials: credentialsArn(integration),
        timeoutInMillis,
        ...parameters(integration.mappings),
      };
    case 'http-url':
      return {
        type: 'http_proxy',
        httpMethod: integration.method,
        uri: integration.url,
        payloadFormatVersion: '1.0',
        timeoutInMillis,
        ...parameters(integration.mappings),
      };
    case 'alb':
    case 'nlb':
    case 'cloud-map':
      return {
        type: 'http_proxy',
        httpMethod: integration.method,
        uri: known(integration.target),
        connectionType: 'VPC_LINK',
        connectionId: vpcLinkId(integration.vpcLink),
        tlsConfig:
          integration.serverNameToVerify === undefined
            ? undefined
            : { serverNameToVerify: integration.serverNameToVerify },
        payloadFormatVersion: '1.0',
        timeoutInMillis,
        ...parameters(integration.mappings),
      };
    case 'service':
      return {
        type: 'aws_proxy',
        integrationSubtype: integration.subtype,
        credentials: credentialsArn(integration),
        payloadFormatVersion: '1.0',
        timeoutInMillis,
        requestParameters: { ...targetParameter(integration.target), ...integration.mappings.request },
      };
  }
}

function parameters({ request, responses }: PlannedMappings): object {
  return {
    requestParameters: Object.keys(request).length > 0 ? request : undefined,
    responseParameters: Object.keys(responses).length > 0 ? responses : undefined,
  };
}

function credentialsArn({
  credentials,
  title,
  logicalId,
}: PlannedLambdaIntegration | PlannedServiceIntegration): string | undefined {
  switch (credentials.kind) {
    case 'route-permissions':
    case 'api-permission':
      return undefined;
    case 'new-role':
      return `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/${assumedRoleName({ title, logicalId })}`;
    case 'existing-role':
      return known(credentials.arn);
    case 'caller':
      return 'arn:${AWS::Partition}:iam::*:user/*';
  }
}

/** A VPC link gets its id when it is made; an import is of no use until somebody writes it down. */
function vpcLinkId(link: PlannedVpcLink): string {
  return link.source === 'new' ? unknownId(link.logicalId) : known(link.existingId);
}

function corsExtension(cors: Cors): object {
  const named = (list: readonly string[]) => (list.length > 0 ? list : undefined);
  return {
    allowOrigins: named(cors.allowOrigins),
    allowCredentials: cors.allowCredentials || undefined,
    allowMethods: named(cors.allowMethods),
    allowHeaders: named(cors.allowHeaders),
    exposeHeaders: named(cors.exposeHeaders),
    maxAge: cors.maxAge,
  };
}
