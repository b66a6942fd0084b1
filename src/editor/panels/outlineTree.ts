import { AUTHORIZER_KINDS, type Authorizer } from '../../core/model/authorizer.ts';
import type { Design } from '../../core/model/design.ts';
import type { Domain } from '../../core/model/domain.ts';
import { type ApiId, byNumber, type DomainId, type EntityId } from '../../core/model/ids.ts';
import { INTEGRATION_KINDS, type Integration } from '../../core/model/integration.ts';
import { integrationName, integrationTarget, nameOf } from '../../core/model/naming.ts';
import {
  alarmsOf,
  authorizersOf,
  integrationsOf,
  mappingsOf,
  routesGuardedBy,
  routesOf,
  schemasOf,
  stagesOf,
} from '../../core/model/queries.ts';
import { RESOURCE_KINDS } from '../../core/model/resource.ts';
import { answeredBy, formatRouteKey, type Route, type RouteKey } from '../../core/model/route.ts';
import { usersOfSchema } from '../../core/model/schemaTexts.ts';
import { referrersOf } from '../../core/model/usage.ts';
import { RESOURCE_TILES, type Tile } from '../look/KindTile.tsx';
import { selectionSummary } from './forms/selectionSummary.ts';
import { counted } from './forms/summaries.ts';

/** What the outline can add under a line. */
export type Adds =
  | { kind: 'to-api'; apiId: ApiId }
  | { kind: 'route'; apiId: ApiId; path: string }
  | { kind: 'integration'; apiId: ApiId }
  | { kind: 'authorizer'; apiId: ApiId }
  | { kind: 'schema'; apiId: ApiId }
  | { kind: 'stage'; apiId: ApiId }
  | { kind: 'alarm'; apiId: ApiId }
  | { kind: 'domain' }
  | { kind: 'vpc-link' }
  | { kind: 'resource' }
  | { kind: 'mapping'; domainId: DomainId };

/** A line of the outline. A line without an `id` is a group. */
export interface OutlineNode {
  /** The entity's id, or a group's own key; the same as long as the line is the same. */
  key: string;
  id?: EntityId;
  /** What it is called on the screen. */
  label: string;
  /** What it is called when it is read out and searched: `Route GET /books, to get-books`. */
  name: string;
  /** At the right: how many it holds, or a word. */
  note?: string;
  /** Whose problems it shows. */
  about: readonly EntityId[];
  look: 'api' | 'group' | 'path' | 'route' | 'plain';
  routeKey?: RouteKey;
  tile?: Tile;
  adds?: Adds;
  children: readonly OutlineNode[];
}

export interface OutlineTree {
  roots: readonly OutlineNode[];
  byKey: ReadonlyMap<string, OutlineNode>;
  /** The key of the line around a line. */
  parentOf: ReadonlyMap<string, string>;
}

export const EMPTY_TREE: OutlineTree = { roots: [], byKey: new Map(), parentOf: new Map() };

/** From so many routes on, those that share their first segment are grouped under it. */
const GROUP_FROM = 9;
/** A group of more lines than this starts folded. */
const UNFOLDED_UP_TO = 40;

/** The design as a tree. Lines that say what they said in `before` are the same objects, so that only others are drawn again. */
export function outlineTree(design: Design, before: OutlineTree = EMPTY_TREE): OutlineTree {
  const byKey = new Map<string, OutlineNode>();
  const parentOf = new Map<string, string>();
  const keep = (node: OutlineNode): OutlineNode => {
    for (const child of node.children) parentOf.set(child.key, node.key);
    const old = before.byKey.get(node.key);
    const kept = old && saysTheSame(old, node) ? old : node;
    byKey.set(kept.key, kept);
    return kept;
  };
  const roots = Object.values(design.apis)
    .sort(byNumber)
    .map((api) => keep({ ...apiNode(design, api.id), children: apiChildren(design, api.id, keep) }));
  const groups: readonly Group[] = [
    {
      key: 'domains',
      label: 'Custom domains',
      adds: { kind: 'domain' },
      lines: Object.values(design.domains)
        .sort(byNumber)
        .map((domain) => domainNode(design, domain, keep)),
    },
    {
      key: 'vpcLinks',
      label: 'VPC links',
      adds: { kind: 'vpc-link' },
      lines: Object.values(design.vpcLinks)
        .sort(byNumber)
        .map((link) => sharedNode(design, link.id, 'VPC link', 'vpc-link')),
    },
    {
      key: 'resources',
      label: 'Resources',
      adds: { kind: 'resource' },
      lines: Object.values(design.resources)
        .sort(byNumber)
        .map(({ id, kind }) => sharedNode(design, id, RESOURCE_KINDS[kind].title, RESOURCE_TILES[kind])),
    },
    {
      key: FUNCTIONS,
      label: 'Functions',
      lines: Object.values(design.functions)
        .sort(byNumber)
        .map((handler) => sharedNode(design, handler.id, 'Function', 'lambda')),
    },
  ];
  roots.push(...groupNodes(groups, keep));
  const unchanged = roots.length === before.roots.length && roots.every((root, index) => root === before.roots[index]);
  return unchanged ? before : { roots, byKey, parentOf };
}

/** The key of the group of functions, which starts folded: integrations say what they invoke. */
const FUNCTIONS = 'functions';

/** Lines of one kind under a heading. */
interface Group {
  key: string;
  label: string;
  adds?: Adds;
  lines: readonly OutlineNode[];
}

/** The groups that hold anything. */
function groupNodes(groups: readonly Group[], keep: Keep): OutlineNode[] {
  return groups
    .filter(({ lines }) => lines.length > 0)
    .map(({ key, label, adds, lines }) => keep({ ...group(key, label, lines.map(keep)), ...(adds && { adds }) }));
}

function domainNode(design: Design, { id }: Domain, keep: Keep): OutlineNode {
  const label = nameOf(design, id);
  return {
    ...plain(id, label, `Custom domain ${label}`),
    adds: { kind: 'mapping', domainId: id },
    children: mappingsOf(design, id).map((mapping) => {
      const key = `/${mapping.key ?? ''}`;
      const stage = nameOf(design, mapping.stageId);
      const apiId = design.stages[mapping.stageId]?.apiId;
      const leadsTo = `${apiId ? nameOf(design, apiId) : ''} · ${stage}`;
      return keep(plain(mapping.id, `${key} → ${leadsTo}`, `API mapping ${key} to ${leadsTo}`));
    }),
  };
}

/** What several APIs may share, with how many use it. */
function sharedNode(design: Design, id: EntityId, noun: string, tile: Tile): OutlineNode {
  return { ...usedNode(design, id, noun, referrersOf(design, id)), tile };
}

function usedNode(design: Design, id: EntityId, noun: string, users: readonly { id: EntityId }[]): OutlineNode {
  const label = nameOf(design, id);
  const used = users.length === 0 ? 'not used' : `used by ${selectionSummary(users.map((user) => user.id))}`;
  return { ...plain(id, label, `${noun} ${label}, ${used}`), note: String(users.length) };
}

/** A line that holds no others. */
function plain(id: EntityId, label: string, name: string): OutlineNode {
  return { key: id, id, label, name, about: [id], look: 'plain', children: [] };
}

function saysTheSame(a: OutlineNode, b: OutlineNode): boolean {
  return (
    a.label === b.label &&
    a.name === b.name &&
    a.note === b.note &&
    a.look === b.look &&
    a.routeKey === b.routeKey &&
    a.tile === b.tile &&
    a.about.length === b.about.length &&
    a.about.every((id, index) => id === b.about[index]) &&
    a.children.length === b.children.length &&
    a.children.every((child, index) => child === b.children[index])
  );
}

function group(key: string, label: string, children: readonly OutlineNode[]): OutlineNode {
  return {
    key,
    label,
    name: `${label}, ${children.length}`,
    note: String(children.length),
    about: [],
    look: 'group',
    children,
  };
}

function apiNode(design: Design, apiId: ApiId): Omit<OutlineNode, 'children'> {
  const note = countedRoutes(routesOf(design, apiId).length);
  const label = nameOf(design, apiId);
  return {
    key: apiId,
    id: apiId,
    label,
    name: `HTTP API ${label}, ${note}`,
    note,
    about: [apiId],
    look: 'api',
    adds: { kind: 'to-api', apiId },
  };
}

type Keep = (node: OutlineNode) => OutlineNode;

function apiChildren(design: Design, apiId: ApiId, keep: Keep): OutlineNode[] {
  const groups: readonly Group[] = [
    {
      key: `${apiId} integrations`,
      label: 'Integrations',
      adds: { kind: 'integration', apiId },
      lines: integrationsOf(design, apiId).map((integration) => integrationNode(design, integration)),
    },
    {
      key: `${apiId} authorizers`,
      label: 'Authorizers',
      adds: { kind: 'authorizer', apiId },
      lines: authorizersOf(design, apiId).map((authorizer) => authorizerNode(design, authorizer)),
    },
    {
      key: `${apiId} stages`,
      label: 'Stages',
      adds: { kind: 'stage', apiId },
      lines: stagesOf(design, apiId).map(({ id, autoDeploy }) => {
        const label = nameOf(design, id);
        const name = `Stage ${label}, deployed ${autoDeploy ? 'automatically' : 'manually'}`;
        return { ...plain(id, label, name), note: autoDeploy ? 'auto' : 'manual' };
      }),
    },
    {
      key: `${apiId} alarms`,
      label: 'Alarms',
      adds: { kind: 'alarm', apiId },
      lines: alarmsOf(design, apiId).map(({ id, metric, stageId }) => {
        const label = nameOf(design, id);
        const where = stageId ? nameOf(design, stageId) : 'all stages';
        return { ...plain(id, label, `Alarm ${label}, on ${metric} of ${where}`), note: metric };
      }),
    },
    {
      key: `${apiId} schemas`,
      label: 'Schemas',
      adds: { kind: 'schema', apiId },
      lines: schemasOf(design, apiId).map(({ id }) => usedNode(design, id, 'Schema', usersOfSchema(design, id))),
    },
  ];
  return [...routeNodes(design, apiId, keep), ...groupNodes(groups, keep)];
}

function authorizerNode(design: Design, authorizer: Authorizer): OutlineNode {
  const label = nameOf(design, authorizer.id);
  const routes = countedRoutes(routesGuardedBy(design, authorizer.id).length);
  const kind = AUTHORIZER_KINDS[authorizer.kind].label;
  const node = plain(authorizer.id, label, `Authorizer ${label}, ${kind}, guards ${routes}`);
  const about = authorizer.kind === 'lambda' ? [authorizer.id, authorizer.functionId] : [authorizer.id];
  return { ...node, note: kind, about };
}

function countedRoutes(count: number): string {
  return counted(count, 'route', 'routes');
}

/** The routes of an API, in their order; when there are many, those with the same first segment together. */
function routeNodes(design: Design, apiId: ApiId, keep: Keep): OutlineNode[] {
  const routes = routesOf(design, apiId);
  const groups = new Map<string, Route[]>();
  for (const route of routes) {
    const segment = routes.length < GROUP_FROM ? route.id : firstSegment(route);
    const members = groups.get(segment);
    if (members) members.push(route);
    else groups.set(segment, [route]);
  }
  return [...groups].flatMap(([segment, members]): OutlineNode[] => {
    if (members.length < 2) return members.map((route) => keep(routeNode(design, route, undefined)));
    const nodes = members.map((route) => keep(routeNode(design, route, segment)));
    const name = `Routes under ${segment}, ${members.length}`;
    return [
      keep({
        ...group(`${apiId} routes ${segment}`, segment, nodes),
        name,
        look: 'path',
        adds: { kind: 'route', apiId, path: segment },
      }),
    ];
  });
}

function firstSegment(route: Route): string {
  if (route.key.kind !== 'match') return formatRouteKey(route.key);
  const [, segment = ''] = route.key.path.split('/');
  return `/${segment}`;
}

function routeNode(design: Design, route: Route, under: string | undefined): OutlineNode {
  const full = answeredBy(route.key) || '(no path)';
  const rest = under !== undefined && full !== under && full.startsWith(`${under}/`) ? full.slice(under.length) : full;
  const goesTo = route.integrationId ? `to ${nameOf(design, route.integrationId)}` : 'goes nowhere';
  return {
    key: route.id,
    id: route.id,
    label: rest,
    name: `Route ${nameOf(design, route.id)}, ${goesTo}`,
    about: [route.id],
    look: 'route',
    routeKey: route.key,
    children: [],
  };
}

function integrationNode(design: Design, integration: Integration): OutlineNode {
  const label = integrationName(design, integration) || '(unnamed)';
  return {
    key: integration.id,
    id: integration.id,
    label,
    name: `${INTEGRATION_KINDS[integration.kind].label} ${label}, ${integrationTarget(design, integration)}`,
    about: integration.kind === 'lambda' ? [integration.id, integration.functionId] : [integration.id],
    look: 'plain',
    tile: integration.kind,
    children: [],
  };
}

/** Whether a line is unfolded before anyone says otherwise. */
export function startsUnfolded(node: OutlineNode): boolean {
  if (node.look === 'api') return true;
  if (node.key === FUNCTIONS) return false;
  if (node.look === 'path') return node.children.length <= GROUP_FROM;
  return node.children.length <= UNFOLDED_UP_TO;
}

/** The keys of the lines around a line, the nearest first. */
export function ancestorsOf(tree: OutlineTree, key: string): string[] {
  const ancestors: string[] = [];
  for (let at = tree.parentOf.get(key); at !== undefined; at = tree.parentOf.get(at)) ancestors.push(at);
  return ancestors;
}
