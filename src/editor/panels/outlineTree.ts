import type { Design } from '../../core/model/design.ts';
import type { Domain } from '../../core/model/domain.ts';
import { byNumber, type EntityId, type FunctionId } from '../../core/model/ids.ts';
import { managementClause, managementsOf } from '../../core/model/managedConnections.ts';
import { nameOf } from '../../core/model/naming.ts';
import { mappingsOf } from '../../core/model/queries.ts';
import { RESOURCE_KINDS } from '../../core/model/resource.ts';
import { referrersOf } from '../../core/model/usage.ts';
import type { UsagePlan } from '../../core/model/usagePlan.ts';
import { RESOURCE_TILES, type Tile } from '../look/KindTile.tsx';
import { counted } from './forms/summaries.ts';
import { apiNode, GROUP_FROM } from './outlineApi.ts';
import {
  type Group,
  groupNodes,
  type Keep,
  type OutlineNode,
  type OutlineTree,
  plain,
  usedNode,
} from './outlineNode.ts';

export const EMPTY_TREE: OutlineTree = { roots: [], byKey: new Map(), parentOf: new Map() };

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
    .map((api) => keep(apiNode(design, api, keep)));
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
      key: 'usagePlans',
      label: 'Usage plans',
      adds: { kind: 'usage-plan' },
      lines: Object.values(design.usagePlans)
        .sort(byNumber)
        .map((plan) => usagePlanNode(design, plan)),
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
        .map(({ id }) => functionNode(design, id)),
    },
  ];
  roots.push(...groupNodes(groups, keep));
  const unchanged = roots.length === before.roots.length && roots.every((root, index) => root === before.roots[index]);
  return unchanged ? before : { roots, byKey, parentOf };
}

/** The key of the group of functions, which starts folded: integrations say what they invoke. */
const FUNCTIONS = 'functions';

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

/** A function also says whose connections it manages. */
function functionNode(design: Design, id: FunctionId): OutlineNode {
  const node = sharedNode(design, id, 'Function', 'lambda');
  const managed = managementsOf(design, id).map((management) => managementClause(design, management));
  return { ...node, name: [node.name, ...managed].join(', ') };
}

function usagePlanNode(design: Design, { id, stages, keys }: UsagePlan): OutlineNode {
  const label = nameOf(design, id);
  const counts = [counted(keys.length, 'key', 'keys'), counted(stages.length, 'stage', 'stages')];
  return { ...plain(id, label, `Usage plan ${label}, ${counts.join(', ')}`), note: counts[0] ?? '' };
}

function saysTheSame(a: OutlineNode, b: OutlineNode): boolean {
  return (
    a.label === b.label &&
    a.name === b.name &&
    a.note === b.note &&
    a.chip === b.chip &&
    a.look === b.look &&
    a.routeKey === b.routeKey &&
    a.tile === b.tile &&
    a.about.length === b.about.length &&
    a.about.every((id, index) => id === b.about[index]) &&
    a.children.length === b.children.length &&
    a.children.every((child, index) => child === b.children[index])
  );
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
