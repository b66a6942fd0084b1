import type { Design } from './design.ts';
import type { RouteId } from './ids.ts';
import { routesOf } from './queries.ts';
import { type HttpRoute, pathSegments, type Route } from './route.ts';
import {
  comparePatterns,
  type HttpRequest,
  type Precedence,
  precedenceOf,
  REQUEST_METHODS,
  type RequestMethod,
  type RoutePattern,
} from './routePattern.ts';
import { candidates, overlapping, type RouteTable, routeTable, sharesMethod } from './routeTable.ts';

/** A route that takes some of the same requests as another, with nothing between the two. */
export interface Overlap {
  other: HttpRoute;
  /** What the one answers, and the other would without it. */
  example: HttpRequest;
  precedence: Precedence;
}

/** A route that no request gets to. */
export interface NeverReached {
  /** The routes that take all its requests. */
  by: readonly HttpRoute[];
  /** It depends on an order that no page states. */
  unverified: boolean;
}

/** How a route stands to the others of its API. */
export interface Overlaps {
  /** What takes requests that would come to this route otherwise. */
  givesWayTo: readonly Overlap[];
  /** What would take requests that come to this route. */
  comesBefore: readonly Overlap[];
  neverReached: NeverReached | undefined;
}

const NONE: Overlaps = { givesWayTo: [], comesBefore: [], neverReached: undefined };

/** The overlaps of a route, the nearest first; none for what is no route of an HTTP API, or refused for its path. */
export function overlapsOf(design: Design, routeId: RouteId): Overlaps {
  const table = tableAround(design, routeId);
  const pattern = table?.patterns.get(routeId);
  if (!table || !pattern) return NONE;
  const others = overlapping(table, pattern);
  const before = others.filter((other) => isBefore(table, other, pattern)).sort((a, b) => comparePatterns(b, a));
  const behind = others.filter((other) => isBefore(table, pattern, other)).sort(comparePatterns);
  return {
    givesWayTo: before.flatMap((other) => overlapOf(table, other, pattern, other.route)),
    comesBefore: behind.flatMap((other) => overlapOf(table, pattern, other, other.route)),
    neverReached: unreached(table, pattern),
  };
}

/** What a route gives way to as far as anybody knows: no page says so. */
export function unsureOverlaps(design: Design, route: Route): readonly Overlap[] {
  if (!mayBeUnsure(route)) return [];
  const table = routeTable(routesOf(design, route.apiId));
  const pattern = table.patterns.get(route.id);
  if (!pattern) return [];
  return overlapping(table, pattern)
    .filter((other) => comparePatterns(other, pattern) < 0 && precedenceOf(other, pattern).unverified)
    .flatMap((other) => overlapOf(table, other, pattern, other.route));
}

/** Only a parameter or {proxy+} gives way in an unsure order: to what is written out, or to a longer path. No other route is needed to know. */
function mayBeUnsure({ key }: Route): boolean {
  return key.kind === 'match' && pathSegments(key.path).some(({ kind }) => kind !== 'literal');
}

/** The overlap of two routes, for the one that `other` is not; none where a third always comes between them. */
function overlapOf(table: RouteTable, first: RoutePattern, second: RoutePattern, other: HttpRoute): Overlap[] {
  const example = exampleOf(table, first, second);
  return example ? [{ other, example, precedence: precedenceOf(first, second) }] : [];
}

/** By which routes no request gets to a route, or undefined where some does. */
export function neverReached(design: Design, routeId: RouteId): NeverReached | undefined {
  const table = tableAround(design, routeId);
  const pattern = table?.patterns.get(routeId);
  return table && pattern && unreached(table, pattern);
}

function tableAround(design: Design, routeId: RouteId): RouteTable | undefined {
  const route = design.routes[routeId];
  return route && routeTable(routesOf(design, route.apiId));
}

/** Of two routes with one key the older is the first; the table keeps their order. */
function isBefore(table: RouteTable, one: RoutePattern, other: RoutePattern): boolean {
  const order = comparePatterns(one, other);
  if (order !== 0) return order < 0;
  for (const id of table.patterns.keys()) {
    if (id === one.route.id) return true;
    if (id === other.route.id) return false;
  }
  return false;
}

/**
 * The requests that have to be tried to know which routes compete for those of a pattern. A segment that no route has
 * written out is as hard as any to take from it: whatever takes that one takes all others in its place.
 */
function* trials(
  { method, segments, rest }: RoutePattern,
  table: RouteTable,
): Iterable<{ method: RequestMethod; path: string[] }> {
  const [parameter, first, further] = table.samples;
  const beginning = segments.map((segment) => segment ?? parameter);
  const least = beginning.length + (rest === 'something' ? 1 : 0);
  const lengths = rest === 'nothing' ? [least] : new Set([least, ...table.lengths.filter((length) => length > least)]);
  const methods = REQUEST_METHODS.filter((candidate) => sharesMethod(method, candidate));
  for (const length of lengths) {
    const path = [...beginning];
    while (path.length < length) path.push(path.length === beginning.length ? first : further);
    for (const candidate of methods) yield { method: candidate, path };
  }
}

/** A request that the first of two routes answers and that would go to the second without it; there may be none. */
function exampleOf(table: RouteTable, first: RoutePattern, second: RoutePattern): HttpRequest | undefined {
  for (const { method, path } of trials(shared(first, second), table)) {
    const [winner, next] = candidates(table, method, path);
    if (winner === first && next === second) return { method, path: `/${path.join('/')}` };
  }
  return undefined;
}

/** What two patterns that overlap both take. */
function shared(one: RoutePattern, other: RoutePattern): RoutePattern {
  const [short, long] = one.segments.length < other.segments.length ? [one, other] : [other, one];
  const segments = long.segments.map((segment, at) => segment ?? short.segments[at]);
  const rests = [one.rest, other.rest];
  const rest = rests.includes('nothing') ? 'nothing' : rests.includes('something') ? 'something' : 'anything';
  return { route: one.route, method: one.method === 'ANY' ? other.method : one.method, segments, rest };
}

function unreached(table: RouteTable, pattern: RoutePattern): NeverReached | undefined {
  const by = new Set<HttpRoute>();
  let unverified = false;
  for (const { method, path } of trials(pattern, table)) {
    const found = candidates(table, method, path);
    const [winner] = found;
    if (!winner || winner === pattern) return undefined;
    by.add(winner.route);
    const before = found.slice(0, found.indexOf(pattern));
    unverified ||= before.every((other) => precedenceOf(other, pattern).unverified);
  }
  return { by: [...by], unverified };
}
