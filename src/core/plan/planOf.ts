import type { HttpApi } from '../model/api.ts';
import type { Cors } from '../model/cors.ts';
import type { Design } from '../model/design.ts';
import type { Domain } from '../model/domain.ts';
import { byNumber, type FunctionId, numberOf } from '../model/ids.ts';
import type { Integration } from '../model/integration.ts';
import { type LambdaFunction, sampleHandler } from '../model/lambdaFunction.ts';
import { functionOf, integrationsOf, mappingsOf, routesOf, routesTo, stagesOf } from '../model/queries.ts';
import { formatRouteKey, type HttpRouteKey, pathSegments, type Route } from '../model/route.ts';
import { DEFAULT_STAGE_NAME, type Stage } from '../model/stage.ts';
import type { Tag } from '../model/tag.ts';
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

/** Walks the design once, in the order in which names are handed out. */
class Planner {
  private readonly names = new Names();
  private readonly outputs = new Names();
  private readonly inputs: PlannedInput[] = [];
  private readonly functions = new Map<FunctionId, PlannedFunction>();

  constructor(private readonly design: Design) {}

  plan(): Plan {
    const { design } = this;
    const apis = Object.values(design.apis)
      .sort(byNumber)
      .map((api) => this.api(api));
    const domains = Object.values(design.domains)
      .sort(byNumber)
      .map((domain) => this.domain(domain, apis));
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

  private api(api: HttpApi): PlannedApi {
    const { design } = this;
    const number = numberOf(api.id);
    const logicalId = this.names.claim(`${withoutSuffix(pascalCase(api.name), 'Api')}Api`, number);
    const prefix = logicalId.endsWith('Api') ? logicalId.slice(0, -3) : logicalId;
    const integrations = integrationsOf(design, api.id)
      .filter((integration) => routesTo(design, integration.id).length > 0)
      .map((integration) => this.integration(prefix, integration));
    const routes = routesOf(design, api.id).flatMap((route) => {
      const integration = integrations.find((candidate) => candidate.id === route.integrationId);
      return integration ? [this.route(prefix, route, integration)] : [];
    });
    const contents = JSON.stringify([integrations, routes.map((route) => [route.routeKey, route.integration.id])]);
    return {
      id: api.id,
      source: api,
      logicalId,
      prefix,
      title: api.name,
      description: api.description,
      version: api.version,
      disableExecuteApiEndpoint: api.disableExecuteApiEndpoint,
      cors: api.cors && saysSomething(api.cors) ? api.cors : undefined,
      tags: tagMap(api.tags),
      integrations,
      routes,
      stages: stagesOf(design, api.id).map((stage) => this.stage(api, prefix, stage, contents)),
    };
  }

  private integration(prefix: string, integration: Integration): PlannedIntegration {
    const { id, kind, timeoutInMillis } = integration;
    switch (kind) {
      case 'lambda': {
        const invoked = this.function(functionOf(this.design, integration.functionId));
        const logicalId = this.integrationId(prefix, invoked.title, integration);
        const { payloadFormatVersion } = integration;
        return { id, kind, title: invoked.title, logicalId, function: invoked, payloadFormatVersion, timeoutInMillis };
      }
      case 'http-url': {
        const { name, url, method } = integration;
        return {
          id,
          kind,
          title: name,
          logicalId: this.integrationId(prefix, name, integration),
          url,
          method,
          timeoutInMillis,
        };
      }
    }
  }

  private integrationId(prefix: string, name: string, { id }: Integration): string {
    return this.names.claim(`${prefix}${withoutSuffix(pascalCase(name), 'Integration')}Integration`, numberOf(id));
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
    const logicalId = this.names.claim(`${withoutSuffix(pascalCase(title), 'Function')}Function`, number);
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
      pattern: '^arn:aws[a-zA-Z-]*:lambda:[a-z0-9-]+:[0-9]{12}:function:[a-zA-Z0-9-_]+(:[a-zA-Z0-9-_$]+)?$',
      constraint: 'The ARN of a Lambda function, a version or an alias.',
      placeholder: 'arn:aws:lambda:us-east-1:111122223333:function:replace-me',
    };
    this.inputs.push(input);
    return { id, source: 'existing', title, logicalId, arn: { kind: 'input', input } };
  }

  private route(prefix: string, route: Route, integration: PlannedIntegration): PlannedRoute {
    const number = numberOf(route.id);
    const logicalId = this.names.claim(`${prefix}${routeName(route.key)}Route`, number);
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

  private stage(api: HttpApi, prefix: string, stage: Stage, contents: string): PlannedStage {
    const number = numberOf(stage.id);
    const isDefault = stage.name === DEFAULT_STAGE_NAME;
    const name = isDefault ? 'Default' : pascalCase(stage.name);
    const logicalId = this.names.claim(`${prefix}${withoutSuffix(name, 'Stage')}Stage`, number);
    const label = isDefault ? 'the default stage' : `the stage ${oneLine(stage.name)}`;
    return {
      id: stage.id,
      logicalId,
      name: stage.name,
      isDefault,
      autoDeploy: stage.autoDeploy,
      deployment: stage.autoDeploy
        ? undefined
        : {
            logicalId: this.names.claim(`${logicalId}Deployment${hash(contents)}`, number),
            description: `Routes and integrations ${hash(contents)}`,
          },
      description: stage.description,
      throttlingRateLimit: stage.throttlingRateLimit,
      throttlingBurstLimit: stage.throttlingBurstLimit,
      variables: Object.fromEntries(
        stage.variables.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]),
      ),
      url: api.disableExecuteApiEndpoint
        ? undefined
        : {
            logicalId: this.outputs.claim(`${logicalId}Url`, number),
            description: `URL of ${label} of ${oneLine(api.name)}.`,
          },
    };
  }

  private domain(domain: Domain, apis: readonly PlannedApi[]): PlannedDomain {
    const number = numberOf(domain.id);
    const base = pascalCase(domain.name);
    const logicalId = this.names.claim(`${base}Domain`, number);
    const { arn } = domain.certificate;
    const name = oneLine(domain.name);
    let certificate: PlannedDomain['certificate'];
    if (arn !== undefined) {
      certificate = { kind: 'literal', text: arn };
    } else {
      const input: PlannedInput = {
        id: domain.id,
        logicalId: this.names.claim(`${base}CertificateArn`, number),
        kind: 'certificate-arn',
        description: `ARN of an ACM certificate that covers ${name}, in the region of the stack.`,
        pattern: '^arn:aws[a-zA-Z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[a-zA-Z0-9-]+$',
        constraint: 'The ARN of an ACM certificate.',
        placeholder: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-0000-0000-000000000000',
      };
      this.inputs.push(input);
      certificate = { kind: 'input', input };
    }
    return {
      id: domain.id,
      logicalId,
      name: domain.name,
      certificate,
      tags: tagMap(domain.tags),
      mappings: mappingsOf(this.design, domain.id).flatMap((mapping): PlannedMapping[] => {
        const api = apis.find((candidate) => candidate.stages.some((stage) => stage.id === mapping.stageId));
        const stage = api?.stages.find((candidate) => candidate.id === mapping.stageId);
        if (!api || !stage) return [];
        const key = mapping.key === undefined ? 'Root' : pascalCase(mapping.key);
        const mappingId = this.names.claim(`${base}${key}Mapping`, numberOf(mapping.id));
        return [
          {
            id: mapping.id,
            logicalId: mappingId,
            key: mapping.key,
            api,
            stage,
            url: {
              logicalId: this.outputs.claim(`${mappingId}Url`, numberOf(mapping.id)),
              description: `URL of ${stage.isDefault ? 'the default stage' : `the stage ${oneLine(stage.name)}`} of ${oneLine(api.title)} at ${name}.`,
            },
          },
        ];
      }),
      regionalDomainName: {
        logicalId: this.outputs.claim(`${logicalId}RegionalDomainName`, number),
        description: `What the DNS record of ${name} points at.`,
      },
      regionalHostedZoneId: {
        logicalId: this.outputs.claim(`${logicalId}RegionalHostedZoneId`, number),
        description: `The hosted zone of that name, for a Route 53 alias record of ${name}.`,
      },
    };
  }
}

/** `GetBooksById` for `GET /books/{id}`, `AnyFilesProxy` for `ANY /files/{proxy+}`, `Default` for `$default`. */
export function routeName(key: HttpRouteKey): string {
  if (key.kind === 'default') return 'Default';
  const method = key.method.charAt(0) + key.method.slice(1).toLowerCase();
  if (key.path === '/') return `${method}Root`;
  const words = pathSegments(key.path).map((segment) => {
    switch (segment.kind) {
      case 'literal':
        return pascalCase(segment.text);
      case 'parameter':
        return `By${pascalCase(segment.name)}`;
      case 'greedy':
        return pascalCase(segment.name);
    }
  });
  const joined = words.join('');
  return `${method}${joined.length > 120 ? `${joined.slice(0, 100)}${hash(key.path)}` : joined}`;
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
