import type { Design } from '../../core/model/design.ts';
import { type ApiId, byNumber, type DomainId, type EntityId } from '../../core/model/ids.ts';
import { INTEGRATION_KINDS, type Integration, type IntegrationKind } from '../../core/model/integration.ts';
import { integrationName, integrationTarget, nameOf } from '../../core/model/naming.ts';
import { integrationsOf, mappingsOf, routesOf, stagesOf } from '../../core/model/queries.ts';
import type { HttpRouteKey, Route } from '../../core/model/route.ts';

/** What the outline can add under a line. */
export type Adds =
  | { kind: 'to-api'; apiId: ApiId }
  | { kind: 'route'; apiId: ApiId; path: string }
  | { kind: 'integration'; apiId: ApiId }
  | { kind: 'stage'; apiId: ApiId }
  | { kind: 'domain' }
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
  look: 'api' | 'group' | 'path' | 'route' | 'integration' | 'plain';
  routeKey?: HttpRouteKey;
  integrationKind?: IntegrationKind;
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
  const domains = Object.values(design.domains).sort(byNumber);
  if (domains.length > 0) {
    const children = domains.map((domain) =>
      keep({
        key: domain.id,
        id: domain.id,
        label: nameOf(design, domain.id),
        name: `Custom domain ${nameOf(design, domain.id)}`,
        about: [domain.id],
        look: 'plain',
        adds: { kind: 'mapping', domainId: domain.id },
        children: mappingsOf(design, domain.id).map((mapping) => {
          const key = `/${mapping.key ?? ''}`;
          const stage = nameOf(design, mapping.stageId);
          const apiId = design.stages[mapping.stageId]?.apiId;
          const leadsTo = `${apiId ? nameOf(design, apiId) : ''} · ${stage}`;
          return keep({
            key: mapping.id,
            id: mapping.id,
            label: `${key} → ${leadsTo}`,
            name: `API mapping ${key} to ${leadsTo}`,
            about: [mapping.id],
            look: 'plain',
            children: [],
          });
        }),
      }),
    );
    roots.push(keep({ ...group('domains', 'Custom domains', children), adds: { kind: 'domain' } }));
  }
  const unchanged = roots.length === before.roots.length && roots.every((root, index) => root === before.roots[index]);
  return unchanged ? before : { roots, byKey, parentOf };
}

function saysTheSame(a: OutlineNode, b: OutlineNode): boolean {
  return (
    a.label === b.label &&
    a.name === b.name &&
    a.note === b.note &&
    a.look === b.look &&
    a.routeKey === b.routeKey &&
    a.integrationKind === b.integrationKind &&
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
  const routes = routesOf(design, apiId).length;
  const note = `${routes} ${routes === 1 ? 'route' : 'routes'}`;
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
  const children = routeNodes(design, apiId, keep);
  const integrations = integrationsOf(design, apiId);
  if (integrations.length > 0) {
    const nodes = integrations.map((integration) => keep(integrationNode(design, integration)));
    children.push(
      keep({ ...group(`${apiId} integrations`, 'Integrations', nodes), adds: { kind: 'integration', apiId } }),
    );
  }
  const stages = stagesOf(design, apiId);
  if (stages.length > 0) {
    const nodes = stages.map((stage) =>
      keep({
        key: stage.id,
        id: stage.id,
        label: nameOf(design, stage.id),
        name: `Stage ${nameOf(design, stage.id)}, deployed ${stage.autoDeploy ? 'automatically' : 'manually'}`,
        note: stage.autoDeploy ? 'auto' : 'manual',
        about: [stage.id],
        look: 'plain',
        children: [],
      }),
    );
    children.push(keep({ ...group(`${apiId} stages`, 'Stages', nodes), adds: { kind: 'stage', apiId } }));
  }
  return children;
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
  if (route.key.kind === 'default') return '$default';
  const [, segment = ''] = route.key.path.split('/');
  return `/${segment}`;
}

function routeNode(design: Design, route: Route, under: string | undefined): OutlineNode {
  const full = route.key.kind === 'default' ? 'everything else' : route.key.path || '(no path)';
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
    look: 'integration',
    integrationKind: integration.kind,
    children: [],
  };
}

/** Whether a line is unfolded before anyone says otherwise. */
export function startsUnfolded(node: OutlineNode): boolean {
  if (node.look === 'api') return true;
  if (node.look === 'path') return node.children.length <= GROUP_FROM;
  return node.children.length <= UNFOLDED_UP_TO;
}

/** The keys of the lines around a line, the nearest first. */
export function ancestorsOf(tree: OutlineTree, key: string): string[] {
  const ancestors: string[] = [];
  for (let at = tree.parentOf.get(key); at !== undefined; at = tree.parentOf.get(at)) ancestors.push(at);
  return ancestors;
}

/** A line as it stands on the screen. */
export interface OutlineRow {
  node: OutlineNode;
  /** 1 for the outermost. */
  level: number;
  /** Undefined for a line that holds nothing. */
  unfolded: boolean | undefined;
  /** Its place among its siblings, from 1. */
  place: number;
  siblings: number;
}

/** The lines to show: those in unfolded lines, or, with a filter, those that match it and the lines around them. */
export function outlineRows(
  tree: OutlineTree,
  isUnfolded: (node: OutlineNode) => boolean,
  filter: string,
): OutlineRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const rows: OutlineRow[] = [];
  const add = (nodes: readonly OutlineNode[], level: number, open: (node: OutlineNode) => boolean) => {
    nodes.forEach((node, index) => {
      const unfolded = node.children.length > 0 ? open(node) : undefined;
      rows.push({ node, level, unfolded, place: index + 1, siblings: nodes.length });
      if (unfolded) add(node.children, level + 1, open);
    });
  };
  if (words.length === 0) add(tree.roots, 1, isUnfolded);
  else add(matching(tree.roots, words), 1, () => true);
  return rows;
}

/** The lines that match all words, with those around them; a matching group of paths keeps all it holds. */
function matching(nodes: readonly OutlineNode[], words: readonly string[]): OutlineNode[] {
  return nodes.flatMap((node): OutlineNode[] => {
    const text = node.name.toLowerCase();
    const matches = words.every((word) => text.includes(word));
    if (matches && node.look === 'path') return [node];
    const children = matching(node.children, words);
    return matches || children.length > 0 ? [{ ...node, children }] : [];
  });
}

/** The row that typing leads to: the next one after `from` that starts with the text. */
export function typedRow(rows: readonly OutlineRow[], from: number, text: string): OutlineRow | undefined {
  const wanted = text.toLowerCase();
  const starts = ({ node }: OutlineRow) => {
    const key = node.routeKey?.kind === 'match' ? `${node.routeKey.method} ${node.routeKey.path}` : undefined;
    return [node.label, key, node.routeKey?.kind === 'default' ? '$default' : undefined].some((candidate) =>
      candidate?.toLowerCase().startsWith(wanted),
    );
  };
  return [...rows.slice(from), ...rows.slice(0, from)].find(starts);
}
