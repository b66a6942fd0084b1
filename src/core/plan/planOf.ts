import type { HttpApi } from '../model/api.ts';
import type { ApiMapping } from '../model/apiMapping.ts';
import type { Cors } from '../model/cors.ts';
import type { Design } from '../model/design.ts';
import type { Domain } from '../model/domain.ts';
import { byNumber, type EntityId, type FunctionId, numberOf } from '../model/ids.ts';
import type { Integration } from '../model/integration.ts';
import { type LambdaFunction, sampleHandler } from '../model/lambdaFunction.ts';
import { functionOf, integrationsOf, mappingsOf, routesOf, routesTo, stagesOf } from '../model/queries.ts';
import { formatRouteKey, type Route } from '../model/route.ts';
import { DEFAULT_STAGE_NAME, type Stage } from '../model/stage.ts';
import type { Tag } from '../model/tag.ts';
import { isWildcardDomain } from '../model/urls.ts';
import { logicalIdsOf, oldestFirst, prefixOf } from './logicalIds.ts';
import { hash, kebabCase, Names, pascalCase, withoutSuffix } from './names.ts';
import type {
  Plan,
  PlannedApi,
  PlannedDomain,
  PlannedFunction,
  PlannedInput,
  PlannedIntegration,
  PlannedMapping,
  PlannedPermission,
  PlannedRoute,
  PlannedStage,
  PlannedValue,
} from './plan.ts';

const known = new WeakMap<Design, Plan>();

/** Lowers a design for the printers; kept per design, which never changes. */
export function planOf(design: Design): Plan {
  let plan = known.get(design);
  if (!plan) {
    plan = new Planner(design).plan();
    known.set(design, plan);
  }
  return plan;
}

class Planner {
  private readonly names = new Names();
  private readonly logicalIds: ReadonlyMap<EntityId, string>;
  private readonly inputs: PlannedInput[] = [];
  private readonly functions = new Map<FunctionId, PlannedFunction>();

  constructor(private readonly design: Design) {
    this.logicalIds = logicalIdsOf(design, this.names);
  }

  plan(): Plan {
    const { design } = this;
    const apis = oldestFirst(design.apis).map((api) => this.api(api));
    const domains = oldestFirst(design.domains).map((domain) => this.domain(domain, apis));
    return {
      title: design.name,
      description: design.description,
      stackName: `${withoutSuffix(pascalCase(design.name), 'Stack')}Stack`,
      slug: kebabCase(design.name, 'portico'),
      apis,
      functions: [...this.functions.values()].sort(byNumber),
      domains,
      inputs: this.inputs,
    };
  }

  private logicalId(id: EntityId): string {
    const logicalId = this.logicalIds.get(id);
    if (logicalId === undefined) throw new Error(`${id} has no name.`);
    return logicalId;
  }

  private api(api: HttpApi): PlannedApi {
    const { design } = this;
    const logicalId = this.logicalId(api.id);
    const integrations = new Map(
      integrationsOf(design, api.id)
        .filter((integration) => routesTo(design, integration.id).length > 0)
        .map((integration) => [integration.id, this.integration(integration)]),
    );
    const routes = routesOf(design, api.id).flatMap((route) => {
      const integration = route.integrationId && integrations.get(route.integrationId);
      return integration ? [this.route(route, integration)] : [];
    });
    const snapshot = routes.length > 0 ? hash(contentsOf(api, [...integrations.values()], routes)) : undefined;
    return {
      id: api.id,
      source: api,
      logicalId,
      prefix: prefixOf(logicalId),
      title: api.name,
      description: api.description,
      version: api.version,
      disableExecuteApiEndpoint: api.disableExecuteApiEndpoint,
      cors: api.cors && saysSomething(api.cors) ? api.cors : undefined,
      tags: tagMap(api.tags),
      integrations: [...integrations.values()],
      routes,
      stages: stagesOf(design, api.id).map((stage) => this.stage(api, stage, snapshot)),
    };
  }

  private integration(integration: Integration): PlannedIntegration {
    const { id, kind, timeoutInMillis } = integration;
    const logicalId = this.logicalId(id);
    switch (kind) {
      case 'lambda': {
        const invoked = this.function(functionOf(this.design, integration.functionId));
        const { payloadFormatVersion } = integration;
        return { id, kind, title: invoked.title, logicalId, function: invoked, payloadFormatVersion, timeoutInMillis };
      }
      case 'http-url': {
        const { name, url, method } = integration;
        return { id, kind, title: name, logicalId, url, method, timeoutInMillis };
      }
      default:
        throw new Error(`${kind} is not planned yet.`);
    }
  }

  private function(source: LambdaFunction): PlannedFunction {
    const before = this.functions.get(source.id);
    if (before) return before;
    const planned = this.newFunction(source);
    this.functions.set(source.id, planned);
    return planned;
  }

  private newFunction(source: LambdaFunction): PlannedFunction {
    const { id, name: title } = source;
    const number = numberOf(id);
    const logicalId = this.logicalId(id);
    if (source.source === 'new') {
      return {
        id,
        source: 'new',
        title,
        logicalId,
        roleLogicalId: this.names.claim(`${logicalId}Role`, number),
        runtime: source.runtime,
        handler: 'index.handler',
        code: source.code ?? sampleHandler(source.runtime),
      };
    }
    if (source.arn !== undefined)
      return { id, source: 'existing', title, logicalId, arn: { kind: 'literal', text: source.arn } };
    const input: PlannedInput = {
      id,
      logicalId: this.names.claim(`${logicalId}Arn`, number),
      kind: 'function-arn',
      description: `ARN of the Lambda function ${oneLine(title)}, in the account and region of the stack.`,
      pattern: '^arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:function:[a-zA-Z0-9_-]+(:[a-zA-Z0-9_-]+)?$',
      constraint: 'The ARN of a Lambda function, a version or an alias.',
      placeholder: 'arn:aws:lambda:us-east-1:111122223333:function:replace-me',
    };
    this.inputs.push(input);
    return { id, source: 'existing', title, logicalId, arn: { kind: 'input', input } };
  }

  private route(route: Route, integration: PlannedIntegration): PlannedRoute {
    const logicalId = this.logicalId(route.id);
    return {
      id: route.id,
      logicalId,
      key: route.key,
      routeKey: formatRouteKey(route.key),
      integration,
      permission: this.permission(logicalId, route, integration),
    };
  }

  private permission(
    routeLogicalId: string,
    route: Route,
    integration: PlannedIntegration,
  ): PlannedPermission | undefined {
    switch (integration.kind) {
      case 'lambda':
        return {
          logicalId: this.names.claim(`${routeLogicalId}Permission`, numberOf(route.id)),
          function: integration.function,
          // CDK's own suffixes: any stage and any method of the path, and everything for $default (HttpLambdaIntegration).
          sourcePath: route.key.kind === 'default' ? '/*/*' : `/*/*${route.key.path}`,
        };
      case 'http-url':
        return undefined;
    }
  }

  /** @param snapshot says what a deployment would hold; an API without routes cannot have one. */
  private stage(api: HttpApi, stage: Stage, snapshot: string | undefined): PlannedStage {
    const logicalId = this.logicalId(stage.id);
    return {
      id: stage.id,
      logicalId,
      name: stage.name,
      isDefault: stage.name === DEFAULT_STAGE_NAME,
      autoDeploy: stage.autoDeploy,
      deployment:
        stage.autoDeploy || snapshot === undefined
          ? undefined
          : {
              logicalId: this.names.claim(`${logicalId}Deployment${snapshot}`, numberOf(stage.id)),
              description: `Routes and integrations ${snapshot}`,
            },
      description: stage.description,
      throttlingRateLimit: stage.throttlingRateLimit,
      throttlingBurstLimit: stage.throttlingBurstLimit,
      variables: Object.fromEntries(
        stage.variables.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]),
      ),
      url: api.disableExecuteApiEndpoint
        ? undefined
        : { logicalId: `${logicalId}Url`, description: `URL of ${stageLabel(stage)} of ${oneLine(api.name)}.` },
    };
  }

  private domain(domain: Domain, apis: readonly PlannedApi[]): PlannedDomain {
    const logicalId = this.logicalId(domain.id);
    const name = oneLine(domain.name);
    return {
      id: domain.id,
      logicalId,
      name: domain.name,
      certificate: this.certificate(domain),
      tags: tagMap(domain.tags),
      mappings: mappingsOf(this.design, domain.id).flatMap((mapping) => {
        const api = apis.find((candidate) => candidate.stages.some((stage) => stage.id === mapping.stageId));
        const stage = api?.stages.find((candidate) => candidate.id === mapping.stageId);
        return api && stage ? [this.mapping(mapping, domain, api, stage)] : [];
      }),
      regionalDomainName: {
        logicalId: `${logicalId}RegionalDomainName`,
        description: `What the DNS record of ${name} points at.`,
      },
      regionalHostedZoneId: {
        logicalId: `${logicalId}RegionalHostedZoneId`,
        description: `The hosted zone of that name, for a Route 53 alias record of ${name}.`,
      },
    };
  }

  private certificate({ id, name, certificate }: Domain): PlannedValue {
    if (certificate.source === 'new') throw new Error('A new certificate is not planned yet.');
    if (certificate.arn !== undefined) return { kind: 'literal', text: certificate.arn };
    const input: PlannedInput = {
      id,
      logicalId: this.names.claim(`${pascalCase(name)}CertificateArn`, numberOf(id)),
      kind: 'certificate-arn',
      description: `ARN of an ACM certificate that covers ${oneLine(name)}, in the region of the stack.`,
      pattern: '^arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[a-zA-Z0-9-]+$',
      constraint: 'The ARN of an ACM certificate.',
      placeholder: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-0000-0000-000000000000',
    };
    this.inputs.push(input);
    return { kind: 'input', input };
  }

  private mapping(mapping: ApiMapping, domain: Domain, api: PlannedApi, stage: PlannedStage): PlannedMapping {
    const logicalId = this.logicalId(mapping.id);
    return {
      id: mapping.id,
      logicalId,
      key: mapping.key,
      api,
      stage,
      url: isWildcardDomain(domain.name)
        ? undefined
        : {
            logicalId: `${logicalId}Url`,
            description: `URL of ${stageLabel(stage)} of ${oneLine(api.title)} at ${oneLine(domain.name)}.`,
          },
    };
  }
}

/**
 * What a deployment takes a snapshot of: routes, integrations and the settings of the API that only a deployment
 * brings to a stage (CloudFormation, AWS::ApiGatewayV2::Api DisableExecuteApiEndpoint; CORS alike).
 */
function contentsOf(
  api: HttpApi,
  integrations: readonly PlannedIntegration[],
  routes: readonly PlannedRoute[],
): string {
  return JSON.stringify([
    api.disableExecuteApiEndpoint,
    api.cors && saysSomething(api.cors) ? api.cors : null,
    integrations.map((integration) => {
      const { logicalId, timeoutInMillis } = integration;
      switch (integration.kind) {
        case 'lambda':
          return [logicalId, timeoutInMillis, integration.payloadFormatVersion, invoked(integration.function)];
        case 'http-url':
          return [logicalId, timeoutInMillis, integration.method, integration.url];
      }
    }),
    routes.map(({ routeKey, integration }) => [routeKey, integration.logicalId]),
  ]);
}

/** What an integration knows of the function it invokes; not its code, which needs no deployment of the API. */
function invoked(planned: PlannedFunction): string {
  if (planned.source === 'new') return planned.logicalId;
  return planned.arn.kind === 'literal' ? planned.arn.text : planned.arn.input.logicalId;
}

function stageLabel({ name }: { name: string }): string {
  return name === DEFAULT_STAGE_NAME ? 'the default stage' : `the stage ${oneLine(name)}`;
}

function saysSomething(cors: Cors): boolean {
  return (
    cors.allowOrigins.length > 0 ||
    cors.allowMethods.length > 0 ||
    cors.allowHeaders.length > 0 ||
    cors.exposeHeaders.length > 0 ||
    cors.allowCredentials ||
    cors.maxAge !== undefined
  );
}

/** Of two tags with one key the later counts; a rule has spoken up about it. */
function tagMap(tags: readonly Tag[]): Record<string, string> {
  return Object.fromEntries(tags.filter(({ key }) => key !== '').map(({ key, value }) => [key, value]));
}

/** Descriptions of parameters and outputs are single lines of modest length. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
