import type { HttpMethod } from './httpMethod.ts';
import type { RouteId } from './ids.ts';
import type { Route } from './route.ts';
import { comparePatterns, patternOf, type RequestMethod, type RoutePattern } from './routePattern.ts';

interface Node {
  literals: Map<string, Node>;
  parameter: Node | undefined;
  /** The routes whose path ends here. */
  whole: RoutePattern[];
  /** The routes whose `{proxy+}` begins here. */
  greedy: RoutePattern[];
}

/** The routes of an HTTP API by the segments of their paths. */
export interface RouteTable {
  patterns: ReadonlyMap<RouteId, RoutePattern>;
  root: Node;
  defaults: readonly RoutePattern[];
  /** The numbers of segments that have to be tried, where there may be any number of them, to meet every set of routes. */
  lengths: readonly number[];
  /** What no route has written out: for a parameter, for the first segment of a rest, and for the others. */
  samples: readonly [parameter: string, first: string, further: string];
}

const tables = new WeakMap<readonly Route[], RouteTable>();

/** The table of the routes of an API, kept as long as they are the same. */
export function routeTable(routes: readonly Route[]): RouteTable {
  let table = tables.get(routes);
  if (!table) {
    table = tableOf(routes);
    tables.set(routes, table);
  }
  return table;
}

function tableOf(routes: readonly Route[]): RouteTable {
  const patterns = new Map<RouteId, RoutePattern>();
  const root = newNode();
  const defaults: RoutePattern[] = [];
  const lengths = new Set([0]);
  const literals = new Set<string>();
  for (const route of routes) {
    const pattern = route.protocol === 'HTTP' ? patternOf(route) : undefined;
    if (!pattern) continue;
    patterns.set(route.id, pattern);
    const { segments, rest } = pattern;
    if (rest === 'anything') {
      defaults.push(pattern);
      continue;
    }
    let node = root;
    for (const segment of segments) {
      if (segment !== undefined) literals.add(segment);
      node = childOf(node, segment);
    }
    (rest === 'nothing' ? node.whole : node.greedy).push(pattern);
    if (rest === 'nothing') lengths.add(segments.length);
    lengths.add(segments.length + 1); // a whole path ends before it, a greedy one begins with it
  }
  return {
    patterns,
    root,
    defaults,
    lengths: [...lengths].sort((a, b) => a - b),
    samples: [unused('1', literals), unused('anything', literals), unused('else', literals)],
  };
}

function newNode(): Node {
  return { literals: new Map(), parameter: undefined, whole: [], greedy: [] };
}

function childOf(node: Node, segment: string | undefined): Node {
  if (segment === undefined) {
    node.parameter ??= newNode();
    return node.parameter;
  }
  let child = node.literals.get(segment);
  if (!child) {
    child = newNode();
    node.literals.set(segment, child);
  }
  return child;
}

/** `1`, or the first of `2`, `3` … that is not taken; `anything`, or `anything2`. */
function unused(sample: string, taken: ReadonlySet<string>): string {
  const word = /^\d+$/.test(sample) ? '' : sample;
  for (let number = 1; ; number += 1) {
    const candidate = word && number === 1 ? word : `${word}${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

export function sharesMethod(one: HttpMethod, other: HttpMethod): boolean {
  return one === 'ANY' || other === 'ANY' || one === other;
}

/** The routes that would take a request, in the order in which API Gateway prefers them. */
export function candidates(table: RouteTable, method: RequestMethod, segments: readonly string[]): RoutePattern[] {
  const found: RoutePattern[] = [];
  const visit = (node: Node, depth: number): void => {
    const segment = segments[depth];
    if (segment === undefined) {
      found.push(...node.whole);
      return;
    }
    // Neither a parameter nor {proxy+} takes nothing.
    if (depth < segments.length - 1 || segment !== '') found.push(...node.greedy);
    const literal = node.literals.get(segment);
    if (literal) visit(literal, depth + 1);
    if (node.parameter && segment !== '') visit(node.parameter, depth + 1);
  };
  visit(table.root, 0);
  found.push(...table.defaults);
  return found.filter((pattern) => sharesMethod(pattern.method, method)).sort(comparePatterns);
}

/** The other routes that take some of the requests that a route takes. */
export function overlapping(table: RouteTable, { route, method, segments, rest }: RoutePattern): RoutePattern[] {
  const found: RoutePattern[] = [...table.defaults];
  const everything = (node: Node): void => {
    found.push(...node.whole, ...node.greedy);
    for (const child of childrenOf(node)) everything(child);
  };
  const visit = (node: Node, depth: number): void => {
    if (depth < segments.length) {
      found.push(...node.greedy);
      const segment = segments[depth];
      const children = segment === undefined ? childrenOf(node) : [node.literals.get(segment), node.parameter];
      for (const child of children) if (child) visit(child, depth + 1);
      return;
    }
    if (rest !== 'something') found.push(...node.whole);
    if (rest !== 'nothing') {
      found.push(...node.greedy);
      for (const child of childrenOf(node)) everything(child);
    }
  };
  visit(table.root, 0);
  return found.filter((other) => other.route.id !== route.id && sharesMethod(other.method, method));
}

function childrenOf({ literals, parameter }: Node): Node[] {
  return parameter ? [...literals.values(), parameter] : [...literals.values()];
}
