import { type FunctionId, type IntegrationId, numberOf, type RouteId, type StageId } from '../../model/ids.ts';
import type { InlineRuntime } from '../../model/lambdaFunction.ts';
import { camelCase, Names, pascalCase, withoutSuffix } from '../../plan/names.ts';
import type {
  Plan,
  PlannedApi,
  PlannedDomain,
  PlannedFunction,
  PlannedInput,
  PlannedIntegration,
  PlannedMapping,
  PlannedNewFunction,
  PlannedRoute,
  PlannedStage,
  PlannedUrl,
  PlannedValue,
} from '../../plan/plan.ts';
import type { ExportFile } from '../exporter.ts';
import { CodeWriter, type Local, reference } from './codeWriter.ts';
import { call, type Expression, list, number, object, raw, string, stringMap } from './expression.ts';
import { templateLiteral } from './literals.ts';

const CORE = 'aws-cdk-lib';
const APIS = 'aws-cdk-lib/aws-apigatewayv2';
const INTEGRATIONS = 'aws-cdk-lib/aws-apigatewayv2-integrations';
const CERTIFICATES = 'aws-cdk-lib/aws-certificatemanager';
const LAMBDA = 'aws-cdk-lib/aws-lambda';
const CONSTRUCTS = 'constructs';

/** Milliseconds beyond which HttpIntegration throws, although API Gateway waits up to 30 seconds. */
const CONSTRUCT_TIMEOUT = { min: 50, max: 29_000 } as const;

const RUNTIMES: Readonly<Record<InlineRuntime, string>> = {
  'nodejs24.x': 'NODEJS_24_X',
  'nodejs22.x': 'NODEJS_22_X',
  'python3.14': 'PYTHON_3_14',
  'python3.13': 'PYTHON_3_13',
  'python3.12': 'PYTHON_3_12',
};

/** `lib/bookshop-stack.ts`: everything the design describes. */
export function stackFile(plan: Plan): ExportFile {
  return new StackPrinter(plan).print();
}

/** The stack's property for an input. */
export function inputProperty(input: PlannedInput): string {
  return camelCase(input.logicalId);
}

/** Routes of one path that go to one integration: what one `addRoutes` creates. */
interface RouteGroup {
  path: string;
  integration: PlannedIntegration;
  methods: string[];
  ids: RouteId[];
  /** Of the first of them. */
  logicalId: string;
}

class StackPrinter {
  private readonly writer = new CodeWriter();
  /** The ids of the stack's own constructs: resources and outputs share the one scope. */
  private readonly constructIds = new Names();
  private readonly handlers = new Map<string, Local>();
  private readonly functions = new Map<FunctionId, Local>();
  private readonly integrations = new Map<IntegrationId, Local>();
  private readonly apis = new Map<PlannedApi, Local>();
  /** Those that `addStage` creates. */
  private readonly stages = new Map<StageId, Local>();
  /** Functions below the stack's class, which escape hatches call. */
  private readonly helpers = new Map<Helper, string>();
  private readonly explained = new Set<string>();

  constructor(private readonly plan: Plan) {}

  print(): ExportFile {
    const { plan, writer } = this;
    const className = writer.name(plan.stackName);
    const props = this.printProps();
    this.printHandlers();
    writer.line(`export class ${className} extends ${writer.import(CORE, 'Stack')} {`);
    writer.indented(() => {
      writer.line(`constructor(scope: ${writer.importType(CONSTRUCTS, 'Construct')}, id: string, ${props}) {`);
      writer.indented(() => {
        writer.line('super(scope, id, props);');
        for (const planned of plan.functions) this.printFunction(planned);
        for (const api of plan.apis) this.printApi(api);
        for (const domain of plan.domains) this.printDomain(domain);
      });
      writer.line('}');
    });
    writer.line('}');
    for (const [helper, name] of this.helpers) {
      writer.blank();
      helper(writer, name);
    }
    return { path: `lib/${plan.slug}-stack.ts`, language: 'typescript', ...writer.print() };
  }

  /** What the stack asks of `bin/`, as the parameter of its constructor. */
  private printProps(): string {
    const { plan, writer } = this;
    const stackProps = writer.importType(CORE, 'StackProps');
    if (plan.inputs.length === 0) return `props?: ${stackProps}`;
    const name = writer.name(`${plan.stackName}Props`);
    writer.line(`export interface ${name} extends ${stackProps} {`);
    writer.indented(() => {
      for (const input of plan.inputs) {
        writer.region([input.id], () => {
          writer.documentation(input.description);
          writer.line(`readonly ${inputProperty(input)}: string;`);
        });
      }
    });
    writer.line('}');
    writer.blank();
    return `props: ${name}`;
  }

  /** The code of new functions; what several share is written once. */
  private printHandlers(): void {
    const { writer } = this;
    const created = this.plan.functions.filter((planned) => planned.source === 'new');
    for (const { code } of created) {
      if (this.handlers.has(code)) continue;
      const users = created.filter((planned) => planned.code === code);
      const local = writer.local(handlerName(users));
      this.handlers.set(code, local);
      writer.region(idsOf(users), () => writer.verbatim(`const ${reference(local)} = ${templateLiteral(code)};`));
      writer.blank();
    }
  }

  private printFunction(planned: PlannedFunction): void {
    const { writer } = this;
    const local = writer.local(camelCase(planned.logicalId));
    this.functions.set(planned.id, local);
    writer.blank();
    writer.region([planned.id], () => {
      switch (planned.source) {
        case 'new':
          writer.declare(local, this.newFunction(planned));
          return;
        case 'existing':
          this.explainOnce('sameEnvironment lets the stack permit API Gateway to invoke a function it did not create.');
          writer.declare(
            local,
            call(
              `${writer.importNamespace(LAMBDA, 'lambda')}.Function.fromFunctionAttributes`,
              raw('this'),
              this.constructId(planned.logicalId),
              object({ functionArn: given(planned.arn), sameEnvironment: raw('true') }),
            ),
          );
      }
    });
  }

  private newFunction({ logicalId, runtime, handler, code }: PlannedNewFunction): Expression {
    const lambda = this.writer.importNamespace(LAMBDA, 'lambda');
    return call(
      `new ${lambda}.Function`,
      raw('this'),
      this.constructId(logicalId),
      object({
        runtime: raw(`${lambda}.Runtime.${RUNTIMES[runtime]}`),
        handler: string(handler),
        code: call(`${lambda}.Code.fromInline`, raw(reference(found(this.handlers, code)))),
      }),
    );
  }

  private printApi(api: PlannedApi): void {
    const { writer } = this;
    // HttpApi's own default stage deploys by itself and can be told nothing else.
    const ownStage = api.stages.find((stage) => stage.isDefault && isPlain(stage));
    const defaultRoute = api.routes.find((route) => route.key.kind === 'default');
    writer.blank();
    writer.region([api.id], () => {
      writer.comment(api.title);
      for (const planned of api.integrations) this.printIntegration(api, planned);
      if (api.integrations.length > 0) writer.blank();
      const local = writer.local(camelCase(api.logicalId));
      this.apis.set(api, local);
      // A stage of HttpApi's own has no other lines where it has no URL to put out.
      writer.region(ownStage && !ownStage.url ? [ownStage.id] : [], () => {
        writer.declare(local, this.httpApi(api, defaultRoute, ownStage));
      });
      this.printVersion(api);
      this.printUncachedPreflight(api);
      this.printTags(local, api.tags);
      if (api.routes.length > 0) writer.blank();
      this.printRoutes(api, defaultRoute);
      this.printStages(api, ownStage);
    });
  }

  private httpApi(
    api: PlannedApi,
    defaultRoute: PlannedRoute | undefined,
    ownStage: PlannedStage | undefined,
  ): Expression {
    return call(
      `new ${this.writer.import(APIS, 'HttpApi')}`,
      raw('this'),
      this.constructId(api.logicalId),
      object(
        {
          apiName: string(api.title),
          description: optionalString(api.description),
          corsPreflight: this.corsPreflight(api),
          disableExecuteApiEndpoint: api.disableExecuteApiEndpoint ? raw('true') : undefined,
          createDefaultStage: ownStage ? undefined : raw('false'),
          defaultIntegration: defaultRoute && this.integration(defaultRoute.integration),
        },
        { defaultIntegration: defaultRoute?.id },
      ),
    );
  }

  private printIntegration(api: PlannedApi, planned: PlannedIntegration): void {
    const { writer } = this;
    const id = integrationConstructId(planned);
    // An integration that is named after its API anyway does not say it twice.
    const local = writer.local(id.startsWith(api.prefix) ? camelCase(id) : this.nameWithin(api, `${api.prefix}${id}`));
    this.integrations.set(planned.id, local);
    const { timeoutInMillis } = planned;
    const timeout =
      timeoutInMillis !== undefined && constructTakes(timeoutInMillis) ? this.duration(timeoutInMillis) : undefined;
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
              raw(reference(found(this.functions, planned.function.id))),
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

  private corsPreflight({ cors }: PlannedApi): Expression | undefined {
    if (!cors) return undefined;
    const strings = (values: readonly string[]) => (values.length > 0 ? list(values.map(string)) : undefined);
    const methods = cors.allowMethods.map((method) =>
      raw(`${this.writer.import(APIS, 'CorsHttpMethod')}.${method === '*' ? 'ANY' : method}`),
    );
    return object({
      allowOrigins: strings(cors.allowOrigins),
      allowMethods: methods.length > 0 ? list(methods) : undefined,
      allowHeaders: strings(cors.allowHeaders),
      exposeHeaders: strings(cors.exposeHeaders),
      allowCredentials: cors.allowCredentials ? raw('true') : undefined,
      maxAge: cors.maxAge !== undefined && cors.maxAge >= 0 ? this.duration(cors.maxAge * 1_000) : undefined,
    });
  }

  /** In the largest unit that divides it. */
  private duration(milliseconds: number): Expression {
    const duration = this.writer.import(CORE, 'Duration');
    const [unit, size] = DURATION_UNITS.find(([, size]) => milliseconds % size === 0) ?? ['millis', 1];
    return milliseconds === 0
      ? call(`${duration}.seconds`, number(0))
      : call(`${duration}.${unit}`, number(milliseconds / size));
  }

  private printVersion(api: PlannedApi): void {
    if (api.version === undefined) return;
    this.explainOnce('HttpApi has no property for the version.');
    this.writer.statement(`${this.cfnApi(api)}.version = `, string(api.version));
  }

  /** API Gateway takes -1 for answers that browsers must not keep; a Duration is never negative. */
  private printUncachedPreflight(api: PlannedApi): void {
    const maxAge = api.cors?.maxAge;
    if (maxAge === undefined || maxAge >= 0) return;
    this.writer.comment('Browsers must not cache answers to preflight requests; a Duration cannot be negative.');
    this.writer.statement(
      '',
      call(`${this.cfnApi(api)}.addPropertyOverride`, string('CorsConfiguration.MaxAge'), number(maxAge)),
    );
  }

  private cfnApi(api: PlannedApi): string {
    return `(${reference(found(this.apis, api))}.node.defaultChild as ${this.writer.importType(APIS, 'CfnApi')})`;
  }

  private printTags(local: Local, tags: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(tags)) {
      const tagged = `${this.writer.import(CORE, 'Tags')}.of(${reference(local)})`;
      this.writer.statement('', call(`${tagged}.add`, string(key), string(value)));
    }
  }

  private printRoutes(api: PlannedApi, defaultRoute: PlannedRoute | undefined): void {
    const { writer } = this;
    const local = found(this.apis, api);
    /** An integration is created below the first route that is bound to it. */
    const created = new Set<IntegrationId>();
    if (defaultRoute) {
      created.add(defaultRoute.integration.id);
      this.printTimeout(defaultRoute.integration, () => `${reference(local)}.node.findChild('DefaultRoute')`);
    }
    for (const group of routeGroups(api)) {
      const first = writer.local(this.nameWithin(api, group.logicalId));
      writer.region(group.ids, () => {
        writer.declare(
          first,
          call(
            `${reference(local)}.addRoutes`,
            object({
              path: string(group.path),
              methods: list(group.methods.map((method) => raw(`${writer.import(APIS, 'HttpMethod')}.${method}`))),
              integration: this.integration(group.integration),
            }),
          ),
          `[${first.name}]`,
        );
      });
      if (created.has(group.integration.id)) continue;
      created.add(group.integration.id);
      this.printTimeout(group.integration, () => reference(first));
    }
    for (const route of api.routes) {
      if (route.key.kind !== 'default' || route === defaultRoute) continue;
      writer.region([route.id], () => this.printSecondDefaultRoute(api, route));
    }
  }

  /** API Gateway refuses it, which a rule says; until then the app shows what was drawn. */
  private printSecondDefaultRoute(api: PlannedApi, route: PlannedRoute): void {
    const { writer } = this;
    writer.statement(
      '',
      call(
        `new ${writer.import(APIS, 'HttpRoute')}`,
        raw('this'),
        this.constructId(route.logicalId),
        object({
          httpApi: raw(reference(found(this.apis, api))),
          routeKey: raw(`${writer.import(APIS, 'HttpRouteKey')}.DEFAULT`),
          integration: this.integration(route.integration),
        }),
      ),
    );
  }

  private printTimeout(planned: PlannedIntegration, route: () => string): void {
    const { timeoutInMillis } = planned;
    if (timeoutInMillis === undefined || constructTakes(timeoutInMillis)) return;
    const set = this.helper(timeoutHelper, 'overrideTimeout');
    this.writer.region([planned.id], () =>
      this.writer.statement(
        '',
        call(set, raw(route()), string(integrationConstructId(planned)), number(timeoutInMillis)),
      ),
    );
  }

  private printStages(api: PlannedApi, ownStage: PlannedStage | undefined): void {
    const { writer } = this;
    const ids = new Names();
    // The id HttpApi gives its own default stage, so that the stage stays the same resource when it gets settings.
    const defaultStage = ownStage ?? api.stages.find((stage) => stage.isDefault);
    const defaultId = ids.claim('DefaultStage', 2);
    for (const stage of api.stages) {
      if (stage === ownStage) {
        if (!stage.url) continue;
        const url = `${reference(found(this.apis, api))}.url!`;
        writer.blank();
        writer.region([stage.id], () => this.printOutput(stage.url, () => url));
        continue;
      }
      const id =
        stage === defaultStage ? defaultId : ids.claim(stage.logicalId.slice(api.prefix.length), numberOf(stage.id));
      writer.blank();
      writer.region([stage.id], () => this.printStage(api, stage, id));
    }
  }

  private printStage(api: PlannedApi, stage: PlannedStage, id: string): void {
    const { writer } = this;
    const { throttlingRateLimit: rateLimit, throttlingBurstLimit: burstLimit } = stage;
    const apiName = reference(found(this.apis, api));
    const local = writer.local(this.nameWithin(api, stage.logicalId));
    this.stages.set(stage.id, local);
    const deploymentId = this.printDeployment(api, stage);
    writer.declare(
      local,
      call(
        `${apiName}.addStage`,
        string(id),
        object({
          stageName: stage.isDefault ? undefined : string(stage.name),
          description: optionalString(stage.description),
          autoDeploy: stage.autoDeploy ? raw('true') : undefined,
          throttle:
            rateLimit === undefined && burstLimit === undefined
              ? undefined
              : object({ rateLimit: optionalNumber(rateLimit), burstLimit: optionalNumber(burstLimit) }),
          stageVariables: Object.keys(stage.variables).length > 0 ? stringMap(stage.variables) : undefined,
        }),
      ),
    );
    if (deploymentId !== undefined) {
      const cfnStage = writer.importType(APIS, 'CfnStage');
      writer.statement(`(${reference(local)}.node.defaultChild as ${cfnStage}).deploymentId = `, raw(deploymentId));
    }
    this.printOutput(stage.url, () => `${reference(local)}.url`);
  }

  /** The id of the deployment that the stage serves, where it does not deploy by itself. */
  private printDeployment(api: PlannedApi, { deployment, logicalId }: PlannedStage): string | undefined {
    if (!deployment) return undefined;
    const { writer } = this;
    const apiName = reference(found(this.apis, api));
    const local = writer.local(this.nameWithin(api, `${logicalId}Deployment`));
    this.explainOnce(
      'A snapshot of the API: give it another id after a change, so that CloudFormation makes a new one.',
    );
    writer.declare(
      local,
      call(
        `new ${writer.import(APIS, 'CfnDeployment')}`,
        raw('this'),
        this.constructId(deployment.logicalId),
        object({ apiId: raw(`${apiName}.apiId`), description: string(deployment.description) }),
      ),
    );
    writer.statement('', call(this.helper(routesHelper, 'dependOnRoutes'), raw(reference(local)), raw(apiName)));
    return `${reference(local)}.ref`;
  }

  private printDomain(domain: PlannedDomain): void {
    const { writer } = this;
    writer.blank();
    writer.region([domain.id], () => {
      writer.comment(domain.name);
      const local = writer.local(camelCase(domain.logicalId));
      writer.declare(
        local,
        call(
          `new ${writer.import(APIS, 'DomainName')}`,
          raw('this'),
          this.constructId(domain.logicalId),
          object({
            domainName: string(domain.name),
            certificate: call(
              `${writer.import(CERTIFICATES, 'Certificate')}.fromCertificateArn`,
              raw('this'),
              this.constructId(`${domain.logicalId}Certificate`),
              given(domain.certificate),
            ),
            securityPolicy: raw(`${writer.import(APIS, 'SecurityPolicy')}.TLS_1_2`),
          }),
        ),
      );
      this.printTags(local, domain.tags);
      this.printOutput(domain.regionalDomainName, () => `${reference(local)}.regionalDomainName`);
      this.printOutput(domain.regionalHostedZoneId, () => `${reference(local)}.regionalHostedZoneId`);
      for (const mapping of domain.mappings) {
        writer.blank();
        writer.region([mapping.id], () => this.printMapping(local, mapping));
      }
    });
  }

  private printMapping(domain: Local, mapping: PlannedMapping): void {
    const { writer } = this;
    const local = writer.local(camelCase(mapping.logicalId));
    const stage = this.stages.get(mapping.stage.id);
    writer.declare(
      local,
      call(
        `new ${writer.import(APIS, 'ApiMapping')}`,
        raw('this'),
        this.constructId(mapping.logicalId),
        object({
          api: raw(reference(found(this.apis, mapping.api))),
          domainName: raw(reference(domain)),
          // Without one, a mapping leads to the default stage that HttpApi made.
          stage: stage && raw(reference(stage)),
          apiMappingKey: optionalString(mapping.key),
        }),
      ),
    );
    this.printOutput(mapping.url, () => `${reference(local)}.domainUrl`);
  }

  private printOutput(url: PlannedUrl | undefined, value: () => string): void {
    if (!url) return;
    this.writer.statement(
      '',
      call(
        `new ${this.writer.import(CORE, 'CfnOutput')}`,
        raw('this'),
        this.constructId(url.logicalId),
        object({ value: raw(value()), description: string(url.description) }),
      ),
    );
  }

  private integration(planned: PlannedIntegration): Expression {
    return raw(reference(found(this.integrations, planned.id)));
  }

  /** Plans have unique ids already; the number only matters where one of them equals an id made here. */
  private constructId(logicalId: string): Expression {
    return string(this.constructIds.claim(logicalId, 2));
  }

  /** The name of a constant, which only says the API's where there are several. */
  private nameWithin(api: PlannedApi, logicalId: string): string {
    return camelCase(this.plan.apis.length > 1 ? logicalId : logicalId.slice(api.prefix.length));
  }

  private explainOnce(comment: string): void {
    if (!this.explained.has(comment)) this.writer.comment(comment);
    this.explained.add(comment);
  }

  private helper(helper: Helper, wanted: string): string {
    const name = this.helpers.get(helper) ?? this.writer.name(wanted);
    this.helpers.set(helper, name);
    return name;
  }
}

type Helper = (writer: CodeWriter, name: string) => void;

function timeoutHelper(writer: CodeWriter, name: string): void {
  const route = writer.importType(CONSTRUCTS, 'IConstruct');
  const integration = writer.importType(APIS, 'CfnIntegration');
  writer.documentation('API Gateway waits up to 30 seconds for an integration; the construct stops at 29.');
  writer.line(`function ${name}(route: ${route}, integrationId: string, millis: number): void {`);
  writer.indented(() => {
    writer.line(`const integration = route.node.findChild(integrationId).node.defaultChild as ${integration};`);
    writer.line('integration.timeoutInMillis = millis;');
  });
  writer.line('}');
}

function routesHelper(writer: CodeWriter, name: string): void {
  const deployment = writer.import(APIS, 'CfnDeployment');
  const api = writer.import(APIS, 'HttpApi');
  const route = writer.import(APIS, 'CfnRoute');
  writer.documentation('A deployment holds the routes that are there when it is made.');
  writer.line(`function ${name}(deployment: ${deployment}, api: ${api}): void {`);
  writer.indented(() => {
    writer.line(`const routes = api.node.findAll().filter((child) => child instanceof ${route});`);
    writer.line('deployment.node.addDependency(...routes);');
  });
  writer.line('}');
}

const DURATION_UNITS = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1_000],
] as const;

/** What `HttpApi` creates as its default stage by itself. */
function isPlain(stage: PlannedStage): boolean {
  return (
    stage.autoDeploy &&
    stage.description === undefined &&
    stage.throttlingRateLimit === undefined &&
    stage.throttlingBurstLimit === undefined &&
    Object.keys(stage.variables).length === 0
  );
}

function constructTakes(timeoutInMillis: number): boolean {
  return timeoutInMillis >= CONSTRUCT_TIMEOUT.min && timeoutInMillis <= CONSTRUCT_TIMEOUT.max;
}

/** Below its route; an id of `Default` or `Resource` would collide there, which the suffix rules out. */
function integrationConstructId(planned: PlannedIntegration): string {
  return `${withoutSuffix(pascalCase(planned.title), 'Integration')}Integration`;
}

function routeGroups(api: PlannedApi): RouteGroup[] {
  const groups: RouteGroup[] = [];
  for (const { id, key, integration, logicalId } of api.routes) {
    if (key.kind === 'default') continue;
    const group = groups.find((other) => other.path === key.path && other.integration === integration);
    if (group) {
      group.methods.push(key.method);
      group.ids.push(id);
    } else groups.push({ path: key.path, integration, methods: [key.method], ids: [id], logicalId });
  }
  return groups;
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

function given(value: PlannedValue): Expression {
  switch (value.kind) {
    case 'literal':
      return string(value.text);
    case 'input':
      return raw(`props.${inputProperty(value.input)}`);
  }
}

function optionalString(text: string | undefined): Expression | undefined {
  return text === undefined ? undefined : string(text);
}

function optionalNumber(value: number | undefined): Expression | undefined {
  return value === undefined ? undefined : number(value);
}

/** A last argument, left out when it would be empty. */
function options(members: Readonly<Record<string, Expression | undefined>>): Expression[] {
  return Object.values(members).some((member) => member !== undefined) ? [object(members)] : [];
}

/** Everything is printed before something refers to it. */
function found<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing was printed for ${String(key)} yet.`);
  return value;
}
