import { numberOf } from '../../model/ids.ts';
import { freshName } from '../../model/naming.ts';
import { type PathSegment, pathSegments } from '../../model/route.ts';
import { isWildcardDomain } from '../../model/urls.ts';
import { routeName } from '../../plan/logicalIds.ts';
import { camelCase, Names } from '../../plan/names.ts';
import type { Plan, PlannedApi, PlannedRoute, PlannedStage } from '../../plan/plan.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { OPERATION_METHODS, type OperationMethod, type PathParameter } from './operations.ts';
import type { Branch, Part } from './outline.ts';
import { urlText } from './urlText.ts';

/** An API as its callers see it: plain OpenAPI 3.0.1, without a word about what is behind it. */
export function docsDocument(plan: Plan, api: PlannedApi): { parts: Part[]; diagnostics: Diagnostic[] } {
  const owner = api.id;
  const { paths, diagnostics } = documentedPaths(api);
  const parts: Part[] = [
    { key: 'openapi', value: '3.0.1', owner },
    {
      key: 'info',
      value: {
        title: api.title,
        description: api.description,
        version: api.version || '1.0',
        // SPDX has this word for a licence that nobody has stated.
        license: { name: 'NOASSERTION', url: 'https://spdx.github.io/spdx-spec/v2.3/package-information/' },
      },
      owner,
    },
    { key: 'servers', value: servers(plan, api), owner },
    { key: 'security', value: [], owner },
    { key: 'paths', parts: paths },
  ];
  if (paths.length > 0) parts.push({ key: 'components', value: COMPONENTS });
  return { parts, diagnostics };
}

/** What API Gateway itself answers, whatever is behind the route. */
const COMPONENTS = {
  responses: {
    TooManyRequests: {
      description: 'More requests than the API takes. Try again later.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Message' } } },
    },
  },
  schemas: { Message: { type: 'object', properties: { message: { type: 'string' } } } },
};

const RESPONSES = {
  default: { description: 'The answer of the API.' },
  '429': { $ref: '#/components/responses/TooManyRequests' },
};

interface Server {
  url: string;
  description: string;
  variables?: Record<string, { default: string; description: string }>;
}

/** Where the API answers: custom domains first, then the stages' own URLs unless they are turned off. */
function servers(plan: Plan, api: PlannedApi): Server[] {
  const found: Server[] = [];
  for (const domain of plan.domains) {
    for (const mapping of domain.mappings) {
      if (mapping.api !== api) continue;
      const wildcard = isWildcardDomain(domain.name);
      const host = wildcard ? `{name}${urlText(domain.name.slice(1))}` : urlText(domain.name);
      const server: Server = { url: `https://${host}${urlPath(mapping.key)}`, description: stageTitle(mapping.stage) };
      if (wildcard) {
        server.variables = { name: { default: 'www', description: 'Any name one level below the domain.' } };
      }
      found.push(server);
    }
  }
  if (!api.disableExecuteApiEndpoint) {
    for (const stage of api.stages) {
      const path = stage.isDefault ? '' : urlPath(stage.name);
      found.push({
        url: `https://{apiId}.execute-api.{region}.amazonaws.com${path}`,
        description: stageTitle(stage),
        variables: {
          apiId: { default: 'api-id', description: 'What API Gateway calls the API.' },
          region: { default: 'us-east-1', description: 'The AWS region of the API.' },
        },
      });
    }
  }
  return found.length > 0 ? found : [{ url: '/', description: 'The API has no stage that anyone can call.' }];
}

function urlPath(text: string | undefined): string {
  return text ? `/${urlText(text)}` : '';
}

function stageTitle(stage: PlannedStage): string {
  return stage.description || (stage.isDefault ? 'The default stage' : `The stage ${stage.name}`);
}

/** A path of the documentation, and which route answers each of its methods. */
interface DocumentedPath {
  /** The route whose spelling the path has. */
  spelling: PlannedRoute;
  segments: readonly PathSegment[];
  key: string;
  parameters: PathParameter[];
  operations: Map<OperationMethod, PlannedRoute>;
}

/**
 * Paths as OpenAPI allows them: `{proxy+}` is one segment there, and two paths that differ in parameter names alone
 * are one. Each method goes to the route API Gateway would choose (Developer Guide, "Routing API requests").
 */
function documentedPaths(api: PlannedApi): { paths: Branch[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (code: string, route: PlannedRoute, message: string) =>
    diagnostics.push({ code, severity: 'info', message, subject: { id: route.id, field: 'key' } });
  const documented = new Map<string, DocumentedPath>();
  for (const route of [...api.routes].sort((a, b) => precedence(a) - precedence(b))) {
    if (route.key.kind === 'default') {
      report(
        'openapi/default-route',
        route,
        `The documentation of ${api.title} leaves out $default: OpenAPI has no path for it.`,
      );
      continue;
    }
    const segments = pathSegments(route.key.path);
    const shape = segments.map((segment) => (segment.kind === 'literal' ? segment.text : '{}')).join('/');
    let path = documented.get(shape);
    if (!path) {
      path = { spelling: route, segments, ...template(segments), operations: new Map() };
      documented.set(shape, path);
    }
    if (segments.some((segment) => segment.kind === 'greedy')) {
      report(
        'openapi/greedy-path',
        route,
        `The documentation of ${api.title} shows ${route.routeKey} as ${path.key}: OpenAPI has no path of any depth.`,
      );
    }
    const { method } = route.key;
    for (const each of method === 'ANY' ? OPERATION_METHODS : [method]) {
      if (!path.operations.has(each)) path.operations.set(each, route);
    }
  }
  const inOrder = [...documented.values()].sort((a, b) => numberOf(a.spelling.id) - numberOf(b.spelling.id));
  for (const [index, path] of inOrder.entries()) {
    const rival = inOrder.slice(0, index).find((before) => ambiguous(before.segments, path.segments));
    if (rival) {
      report(
        'openapi/ambiguous-path',
        path.spelling,
        `OpenAPI leaves open which of ${rival.key} and ${path.key} answers a path that both match. API Gateway decides by an order of its own.`,
      );
    }
  }
  const operationIds = new Names();
  return { paths: inOrder.map((path) => pathItem(path, operationIds)), diagnostics };
}

/** Full matches before greedy ones, and a method of its own before `ANY`. */
function precedence({ key }: PlannedRoute): number {
  if (key.kind === 'default') return 4;
  return (key.path.endsWith('+}') ? 2 : 0) + (key.method === 'ANY' ? 1 : 0);
}

/** The path with parameter names that every tool takes, each once. */
function template(segments: readonly PathSegment[]): { key: string; parameters: PathParameter[] } {
  const parameters: PathParameter[] = [];
  const texts = segments.map((segment) => {
    if (segment.kind === 'literal') return segment.text;
    const name = freshName(
      segment.name.replace(/[^\w.-]/g, '_') || 'parameter',
      parameters.map((parameter) => parameter.name),
    );
    const description =
      segment.kind === 'greedy' ? 'All that is left of the path, of one or more segments.' : undefined;
    parameters.push({ name, in: 'path', required: true, description, schema: { type: 'string' } });
    return `{${name}}`;
  });
  return { key: `/${texts.join('/')}`, parameters };
}

function pathItem({ key: path, parameters, operations }: DocumentedPath, operationIds: Names): Branch {
  const parts: Part[] = parameters.length > 0 ? [{ key: 'parameters', value: parameters }] : [];
  for (const method of OPERATION_METHODS) {
    const route = operations.get(method);
    if (!route) continue;
    const operationId = operationIds.claim(camelCase(routeName({ kind: 'match', method, path })), numberOf(route.id));
    const value = { operationId, summary: `${method} ${path}`, responses: RESPONSES };
    parts.push({ key: method.toLowerCase(), value, owner: route.id });
  }
  const routes = [...new Set(operations.values())];
  return { key: path, parts, owner: routes.length === 1 ? routes[0]?.id : undefined };
}

/** Whether a path may match both although neither is the other's special case. */
function ambiguous(left: readonly PathSegment[], right: readonly PathSegment[]): boolean {
  if (left.length !== right.length || variables(left) !== variables(right)) return false;
  return left.every((segment, index) => {
    const other = right[index];
    return segment.kind !== 'literal' || other?.kind !== 'literal' || segment.text === other.text;
  });
}

function variables(segments: readonly PathSegment[]): number {
  return segments.filter((segment) => segment.kind !== 'literal').length;
}
