import { numberOf } from '../../model/ids.ts';
import { freshName } from '../../model/naming.ts';
import { type PathSegment, parameterNames, pathSegments } from '../../model/route.ts';
import { shortened } from '../../model/shortened.ts';
import type { Plan, PlannedHttpApi, PlannedRoute } from '../../plan/plan.ts';
import type { PlannedParameter } from '../../plan/plannedDocumentation.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { documentationTags } from '../documentationTags.ts';
import { type ExportCode, exportFinding } from '../exportFindings.ts';
import type { Branch, Part } from '../outline.ts';
import { DocumentedSecurity } from './docsSecurity.ts';
import { documentedPathParameter, parameterObject, requestBody, responses, schemaLeaves } from './documentation.ts';
import { answerLeaves, gatewayResponses, MESSAGE } from './gatewayAnswers.ts';
import { OperationIds } from './operationIds.ts';
import { OPERATION_METHODS, type OperationMethod, type PathParameter } from './operations.ts';
import { servers } from './servers.ts';

/** An API as its callers see it: plain OpenAPI 3.0.1, without a word about what is behind it. */
export function docsDocument(plan: Plan, api: PlannedHttpApi): { parts: Part[]; diagnostics: Diagnostic[] } {
  const owner = api.id;
  const security = new DocumentedSecurity(api);
  const { paths, diagnostics } = documentedPaths(api, security);
  const message = freshName(
    'Message',
    api.schemas.map(({ name }) => name),
  );
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
  const tags = documentationTags(api.routes.filter(({ key }) => key.kind !== 'default'));
  if (tags.length > 0) parts.splice(2, 0, { key: 'tags', value: tags, owner });
  const answers = answerLeaves(
    api.routes.filter(({ key }) => key.kind === 'match'),
    message,
  );
  const components: Branch[] = [
    { key: 'securitySchemes', parts: security.leaves() },
    { key: 'responses', parts: answers },
    {
      key: 'schemas',
      parts: [...schemaLeaves(api.schemas), ...(answers.length > 0 ? [{ key: message, value: MESSAGE }] : [])],
    },
  ].filter(({ parts: entries }) => entries.length > 0);
  if (components.length > 0) parts.push({ key: 'components', parts: components });
  return { parts, diagnostics: [...diagnostics, ...security.losses()] };
}

/** What a route answers with; where nothing is said of success or of what API Gateway answers, what is true anyway. */
function allResponses(route: PlannedRoute): object {
  const { documentation } = route;
  const documented = documentation ? responses(documentation) : {};
  const statuses = Object.keys(documented);
  const succeeds = statuses.some((status) => status.startsWith('2') || status === 'default');
  return {
    ...(!succeeds && { default: { description: 'The answer of the API.' } }),
    ...documented,
    ...gatewayResponses(route),
  };
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
function documentedPaths(
  api: PlannedHttpApi,
  security: DocumentedSecurity,
): { paths: Branch[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (code: ExportCode, route: PlannedRoute, message: string) =>
    diagnostics.push(exportFinding(code, { id: route.id, field: 'key' }, message));
  const documented = new Map<string, DocumentedPath>();
  for (const route of [...api.routes].sort((a, b) => precedence(a) - precedence(b))) {
    if (route.key.kind === 'default') {
      report(
        'openapi/default-route',
        route,
        `The documentation of ${shortened(api.title)} leaves out $default: OpenAPI has no path for it.`,
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
        `The documentation of ${shortened(api.title)} shows ${shortened(route.routeKey)} as ${shortened(path.key)}: OpenAPI has no path of any depth.`,
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
  const operationIds = new OperationIds(api);
  return { paths: inOrder.map((path) => pathItem(path, operationIds, security)), diagnostics };
}

/** Full matches before greedy ones, and a method of its own before `ANY`. */
function precedence({ key }: PlannedRoute): number {
  if (key.kind === 'default') return 4;
  return (key.path.endsWith('+}') ? 2 : 0) + (key.method === 'ANY' ? 1 : 0);
}

const GREEDY = 'All that is left of the path, of one or more segments.';

/** The path with parameter names that every tool takes, each once. */
function template(segments: readonly PathSegment[]): { key: string; parameters: PathParameter[] } {
  const parameters: PathParameter[] = [];
  const texts = segments.map((segment) => {
    if (segment.kind === 'literal') return segment.text;
    const name = freshName(
      segment.name.replace(/[^\w.-]/g, '_') || 'parameter',
      parameters.map((parameter) => parameter.name),
    );
    const description = segment.kind === 'greedy' ? GREEDY : undefined;
    parameters.push({ name, in: 'path', required: true, description, schema: { type: 'string' } });
    return `{${name}}`;
  });
  return { key: `/${texts.join('/')}`, parameters };
}

/** Where a body means something to all who handle the request (RFC 9110, section 9.3). */
const WITH_BODY: readonly OperationMethod[] = ['POST', 'PUT', 'PATCH'];

function pathItem(path: DocumentedPath, operationIds: OperationIds, security: DocumentedSecurity): Branch {
  const routes = [...new Set(path.operations.values())];
  const shared = path.parameters.map((parameter, index) => {
    const [documented] = routes.flatMap((route) => ofPathAt(route, index) ?? []);
    return documentedPathParameter(parameter, documented);
  });
  const parts: Part[] = shared.length > 0 ? [{ key: 'parameters', value: shared }] : [];
  for (const method of OPERATION_METHODS) {
    const route = path.operations.get(method);
    if (!route) continue;
    const { documentation } = route;
    const any = route.key.kind === 'match' && route.key.method === 'ANY';
    const parameters = [
      ...ownPathParameters(route, path, shared),
      ...(documentation?.parameters ?? []).filter((parameter) => parameter.in !== 'path').map(parameterObject),
    ];
    const value = {
      operationId: operationIds.claim(route, method, path.key),
      summary: documentation?.summary ?? `${method} ${path.key}`,
      description: documentation?.description,
      tags: documentation && documentation.tags.length > 0 ? documentation.tags : undefined,
      deprecated: documentation?.deprecated || undefined,
      security: security.requirement(route),
      parameters: parameters.length > 0 ? parameters : undefined,
      requestBody: documentation && (!any || WITH_BODY.includes(method)) ? requestBody(documentation) : undefined,
      responses: allResponses(route),
    };
    parts.push({ key: method.toLowerCase(), value, owner: route.id });
  }
  return { key: path.key, parts, owner: routes.length === 1 ? routes[0]?.id : undefined };
}

/** What a route says about the parameter at a place of its path; routes of one path may call it differently. */
function ofPathAt({ key, documentation }: PlannedRoute, index: number): PlannedParameter | undefined {
  const name = parameterNames(key)[index];
  return documentation?.parameters.find((parameter) => parameter.in === 'path' && parameter.name === name);
}

/** The parameters of the path of which a route says something else than the first route to speak of them. */
function ownPathParameters(route: PlannedRoute, path: DocumentedPath, shared: readonly object[]): object[] {
  return path.parameters.flatMap((parameter, index) => {
    const documented = ofPathAt(route, index);
    const own = documented && documentedPathParameter(parameter, documented);
    return own && JSON.stringify(own) !== JSON.stringify(shared[index]) ? [own] : [];
  });
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
