import type { Design } from '../../core/model/design.ts';
import type { ApiId, DomainId, EntityId } from '../../core/model/ids.ts';
import { nameOf } from '../../core/model/naming.ts';
import type { RouteKey } from '../../core/model/route.ts';
import type { Tile } from '../look/KindTile.tsx';
import { selectionSummary } from './forms/selectionSummary.ts';
import { counted } from './forms/summaries.ts';

/** What the outline can add under a line. */
export type Adds =
  | { kind: 'to-api'; apiId: ApiId }
  | { kind: 'route'; apiId: ApiId; path: string }
  | { kind: 'message'; apiId: ApiId }
  | { kind: 'integration'; apiId: ApiId }
  | { kind: 'authorizer'; apiId: ApiId }
  | { kind: 'schema'; apiId: ApiId }
  | { kind: 'model'; apiId: ApiId }
  | { kind: 'stage'; apiId: ApiId }
  | { kind: 'alarm'; apiId: ApiId }
  | { kind: 'domain' }
  | { kind: 'vpc-link' }
  | { kind: 'resource' }
  | { kind: 'usage-plan' }
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
  /** Beside the name: what an API speaks. */
  chip?: string;
  look: 'api' | 'group' | 'path' | 'route' | 'words' | 'plain';
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

/** Takes a line into the tree: the line as it was before, if it says the same. */
export type Keep = (node: OutlineNode) => OutlineNode;

/** Lines of one kind under a heading. */
export interface Group {
  key: string;
  label: string;
  adds?: Adds;
  lines: readonly OutlineNode[];
}

/** The groups that hold anything. */
export function groupNodes(groups: readonly Group[], keep: Keep): OutlineNode[] {
  return groups
    .filter(({ lines }) => lines.length > 0)
    .map(({ key, label, adds, lines }) => keep({ ...group(key, label, lines.map(keep)), ...(adds && { adds }) }));
}

export function group(key: string, label: string, children: readonly OutlineNode[]): OutlineNode {
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

/** A line that holds no others. */
export function plain(id: EntityId, label: string, name: string): OutlineNode {
  return { key: id, id, label, name, about: [id], look: 'plain', children: [] };
}

/** A line that says how many use it. */
export function usedNode(design: Design, id: EntityId, noun: string, users: readonly { id: EntityId }[]): OutlineNode {
  const label = nameOf(design, id);
  const used = users.length === 0 ? 'not used' : `used by ${selectionSummary(users.map((user) => user.id))}`;
  return { ...plain(id, label, `${noun} ${label}, ${used}`), note: String(users.length) };
}

export function countedRoutes(count: number): string {
  return counted(count, 'route', 'routes');
}
