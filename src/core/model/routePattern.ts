import type { HttpMethod } from './httpMethod.ts';
import { type HttpRoute, pathSegments } from './route.ts';

/** The methods of requests that a route can name, the one that examples are best made with first. */
export const REQUEST_METHODS = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
] as const satisfies readonly HttpMethod[];
export type RequestMethod = (typeof REQUEST_METHODS)[number];

/** A request to an HTTP API, as far as its route depends on it; the path is what follows the URL of the stage. */
export interface HttpRequest {
  method: RequestMethod;
  path: string;
}

/** Which requests a route takes. */
export interface RoutePattern {
  route: HttpRoute;
  method: HttpMethod;
  /** The segments at the beginning of the path: what is written there, or undefined for a parameter, which takes any. */
  segments: readonly (string | undefined)[];
  /** What may follow them: nothing, one segment or more for `{proxy+}`, anything at all for `$default`. */
  rest: 'nothing' | 'something' | 'anything';
}

/** aws-cdk-lib, HttpRoute: "Path is too long". */
const LONGEST_PATH = 1_000;

/** The pattern of a route; undefined for a path that API Gateway refuses, which takes nothing. */
export function patternOf(route: HttpRoute): RoutePattern | undefined {
  const { key } = route;
  if (key.kind === 'default') return { route, method: 'ANY', segments: [], rest: 'anything' };
  if (!key.path.startsWith('/') || key.path.length > LONGEST_PATH) return undefined;
  const segments = pathSegments(key.path);
  const greedy = segments.at(-1)?.kind === 'greedy';
  const before = greedy ? segments.slice(0, -1) : segments;
  if (before.some((segment) => segment.kind === 'greedy' || (segment.kind === 'literal' && !segment.text)))
    return undefined;
  return {
    route,
    method: key.method,
    segments: before.map((segment) => (segment.kind === 'literal' ? segment.text : undefined)),
    rest: greedy ? 'something' : 'nothing',
  };
}

/** Why one of two routes that would both take a request comes first. */
export interface Precedence {
  why:
    | 'whole-path' // before one that ends in {proxy+}
    | 'before-default'
    | 'literal' // a segment is written out where the other has a parameter
    | 'longer' // more of the path comes before {proxy+}
    | 'method' // before ANY
    | 'same-key'; // the older one; API Gateway refuses the other
  /** The segment that decides, where one does. */
  segment?: string;
  /** No page says so and nobody has reported it. */
  unverified?: true;
}

const TIERS = { nothing: 0, something: 1, anything: 2 } as const;

/**
 * The order of two patterns that take the same request: negative where the first one wins (API Gateway Developer Guide,
 * "Create routes for HTTP APIs in API Gateway": a full match, then a greedy one, then `$default`). Within these, a segment that is written out
 * comes before a parameter in its place, and a method before ANY.
 */
export function comparePatterns(a: RoutePattern, b: RoutePattern): number {
  const tier = TIERS[a.rest] - TIERS[b.rest];
  if (tier !== 0) return tier;
  const at = decidingSegment(a, b);
  if (at !== undefined) return a.segments[at] === undefined ? 1 : -1;
  return b.segments.length - a.segments.length || Number(a.method === 'ANY') - Number(b.method === 'ANY');
}

/** The first place where one has a parameter and the other has not. */
function decidingSegment(a: RoutePattern, b: RoutePattern): number | undefined {
  const length = Math.min(a.segments.length, b.segments.length);
  for (let at = 0; at < length; at += 1) {
    if ((a.segments[at] === undefined) !== (b.segments[at] === undefined)) return at;
  }
  return undefined;
}

/** Why the first of two patterns comes before the second, which takes some of the same requests. */
export function precedenceOf(first: RoutePattern, second: RoutePattern): Precedence {
  if (second.rest === 'anything' && first.rest !== 'anything') return { why: 'before-default' };
  if (first.rest !== second.rest) return { why: 'whole-path' };
  // The path decides before the method does: what nobody has seen is ANY winning over a method that way.
  const againstMethod = first.method === 'ANY' && second.method !== 'ANY';
  const at = decidingSegment(first, second);
  if (at !== undefined) {
    const unsure = againstMethod || (first.rest === 'nothing' && crosses(first, second));
    return { why: 'literal', segment: first.segments[at] ?? '', ...(unsure && { unverified: true }) };
  }
  if (first.segments.length !== second.segments.length) {
    // Documented is the longer literal beginning: /pets/{proxy+} before /{proxy+}.
    const next = first.segments[second.segments.length];
    const sure = next !== undefined && second.segments.every((segment) => segment !== undefined);
    return { why: 'longer', ...((againstMethod || !sure) && { unverified: true }) };
  }
  return { why: first.method === second.method ? 'same-key' : 'method' };
}

/** Whether the second has a segment written out where the first has a parameter, too: `/a/{x}` and `/{x}/b`. */
function crosses(first: RoutePattern, second: RoutePattern): boolean {
  return second.segments.some((segment, at) => segment !== undefined && first.segments[at] === undefined);
}

/** The segments of a request's path; `/` has none. */
export function requestSegments(path: string): string[] {
  return path === '/' ? [] : path.slice(1).split('/');
}
