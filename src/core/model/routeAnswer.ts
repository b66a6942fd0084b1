import { authorizationOf } from './authorization.ts';
import type { Design } from './design.ts';
import type { ApiId, RouteId } from './ids.ts';
import { corsOf, routesOf, stagesOf } from './queries.ts';
import { type HttpRoute, pathSegments } from './route.ts';
import {
  comparePatterns,
  type HttpRequest,
  type Precedence,
  precedenceOf,
  REQUEST_METHODS,
  type RequestMethod,
  type RoutePattern,
  requestSegments,
} from './routePattern.ts';
import { candidates, type RouteTable, routeTable, sharesMethod } from './routeTable.ts';
import { DEFAULT_STAGE_NAME, type Stage } from './stage.ts';

/** A route that would take a request. */
export interface Contender {
  route: HttpRoute;
  /** Why it comes before the next one; undefined for the last. */
  precedence: Precedence | undefined;
}

/** What a request meets that its path and method alone do not say, or that nobody has documented. */
export type RequestDoubt =
  | { kind: 'trailing-slash' | 'root' | 'capitals' | 'guarded-preflight'; route: HttpRoute }
  | { kind: 'encoded-slash' | 'preflight' };

export interface RouteAnswer {
  /** The one that answers, then those that would without the ones before them. Where there is none, API Gateway answers 404. */
  contenders: readonly Contender[];
  doubts: readonly RequestDoubt[];
}

/** Which route of an HTTP API answers a request, who comes next, and what is not sure about it. */
export function routeAnswering(design: Design, apiId: ApiId, request: HttpRequest): RouteAnswer {
  const table = routeTable(routesOf(design, apiId));
  const found = candidates(table, request.method, requestSegments(request.path));
  const doubts = doubtsAbout(table, request, found[0]);
  if (request.method === 'OPTIONS' && corsOf(design, apiId)) doubts.push(preflightDoubt(design, found[0]));
  return {
    contenders: found.map((pattern, at) => {
      const next = found[at + 1];
      return { route: pattern.route, precedence: next && precedenceOf(pattern, next) };
    }),
    doubts,
  };
}

/** API Gateway Developer Guide, "Configuring CORS for an HTTP API with a $default route and an authorizer". */
function preflightDoubt(design: Design, winner: RoutePattern | undefined): RequestDoubt {
  const catches = winner && winner.rest !== 'nothing' && winner.method === 'ANY';
  return catches && authorizationOf(design, winner.route).kind !== 'open'
    ? { kind: 'guarded-preflight', route: winner.route }
    : { kind: 'preflight' };
}

function doubtsAbout(
  table: RouteTable,
  { method, path }: HttpRequest,
  winner: RoutePattern | undefined,
): RequestDoubt[] {
  const doubts: RequestDoubt[] = [];
  if (path.length > 1 && path.endsWith('/')) {
    const [without] = candidates(table, method, requestSegments(path.replace(/\/+$/, '') || '/'));
    if (without && without !== winner) doubts.push({ kind: 'trailing-slash', route: without.route });
  }
  if (path === '/' && winner?.rest !== 'nothing') {
    const [greedy] = table.root.greedy.filter((pattern) => sharesMethod(pattern.method, method)).sort(comparePatterns);
    if (greedy) doubts.push({ kind: 'root', route: greedy.route });
  }
  const respelt = [...table.patterns.values()]
    .filter(
      (pattern) => sharesMethod(pattern.method, method) && isTakenWhateverCapitals(pattern, requestSegments(path)),
    )
    .sort(comparePatterns)[0];
  if (respelt && respelt !== winner && respelt.rest !== 'anything') {
    doubts.push({ kind: 'capitals', route: respelt.route });
  }
  if (/%2f/i.test(path)) doubts.push({ kind: 'encoded-slash' });
  return doubts;
}

function isTakenWhateverCapitals({ segments, rest }: RoutePattern, path: readonly string[]): boolean {
  const after = path.slice(segments.length);
  if (path.length < segments.length || (rest === 'nothing' && after.length > 0)) return false;
  if (rest === 'something' && after.join('/') === '') return false;
  return segments.every((segment, at) =>
    segment === undefined ? path[at] !== '' : segment.toLowerCase() === path[at]?.toLowerCase(),
  );
}

/** The path of a request as a person types or pastes it: without the host, the query and the fragment. */
export function requestPath(typed: string): string {
  const path = typed
    .trim()
    .replace(/^[a-z]+:\/\/[^/?#]*/i, '')
    .replace(/[?#].*$/s, '');
  return path.startsWith('/') ? path : `/${path}`;
}

/** The method that stands before a path as in a route key, and what follows it. */
export function splitMethod(typed: string): { method?: RequestMethod; rest: string } {
  const [, word, rest] = /^\s*([a-z]+)\s+(.*)$/is.exec(typed) ?? [];
  const method = REQUEST_METHODS.find((one) => one === word?.toUpperCase());
  return method && rest !== undefined ? { method, rest } : { rest: typed };
}

/** The stage that a request gets to, and the path that is left for its routes. */
export interface StageAnswer {
  stage: Stage | undefined;
  path: string;
  /** The first segment is the name of a stage, which comes before the routes of `$default`. */
  isTaken: boolean;
  /** The path began with the name of a stage, as in a URL that is pasted. */
  isNamed?: true;
}

/**
 * Which stage takes a request to the URL of another: one whose name is the first segment comes before `$default`,
 * and its own name is taken for that of its URL, unless a route begins like that
 * (API Gateway Developer Guide, "Create routes for HTTP APIs in API Gateway").
 */
export function stageAnswering(design: Design, apiId: ApiId, asked: Stage | undefined, path: string): StageAnswer {
  const [first, ...rest] = requestSegments(path);
  const named = stagesOf(design, apiId).find(({ name }) => name === first);
  const left = `/${rest.join('/')}`;
  if (!named || !asked) return { stage: asked, path, isTaken: false };
  if (asked.name === DEFAULT_STAGE_NAME && named !== asked) return { stage: named, path: left, isTaken: true };
  const isPath = routesOf(design, apiId).some(
    ({ key }) => key.kind === 'match' && requestSegments(key.path)[0] === first,
  );
  return named === asked && asked.name !== DEFAULT_STAGE_NAME && !isPath
    ? { stage: asked, path: left, isTaken: false, isNamed: true }
    : { stage: asked, path, isTaken: false };
}

/** The stage that takes the requests of a route from `$default`, as the route's path begins with its name. */
export function stageBefore(design: Design, routeId: RouteId): Stage | undefined {
  const route = design.routes[routeId];
  if (route?.key.kind !== 'match') return undefined;
  const base = stagesOf(design, route.apiId).find(({ name }) => name === DEFAULT_STAGE_NAME);
  const { stage, isTaken } = stageAnswering(design, route.apiId, base, route.key.path);
  return isTaken ? stage : undefined;
}

/** The methods for which a path has a route that another method has not: API Gateway never answers 405. */
export function otherMethods(design: Design, apiId: ApiId, { method, path }: HttpRequest): RequestMethod[] {
  const table = routeTable(routesOf(design, apiId));
  const segments = requestSegments(path);
  return REQUEST_METHODS.filter((other) => other !== method && candidates(table, other, segments).length > 0);
}

/** A request to try an API with: one that its first route would take. */
export function sampleRequest(design: Design, apiId: ApiId): HttpRequest {
  const key = routesOf(design, apiId).find((route) => route.key.kind === 'match')?.key;
  if (key?.kind !== 'match') return { method: 'GET', path: '/' };
  const path = pathSegments(key.path).map((segment) => (segment.kind === 'literal' ? segment.text : '1'));
  return { method: key.method === 'ANY' ? 'GET' : key.method, path: `/${path.join('/')}` };
}
