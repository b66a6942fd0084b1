import { isDraft } from 'immer';
import { type Design, type Entity, entityOf, TABLES } from './design.ts';
import { derived } from './designView.ts';
import { type ApiId, type EntityId, isKind, isNodeId, type NodeId } from './ids.ts';
import { routesGuardedBy } from './queries.ts';
import { referencesOf } from './references.ts';

const NONE: readonly Entity[] = [];
const targets = new WeakMap<Entity, ReadonlySet<EntityId>>();

/** What an entity refers to, each once; kept per entity, which never changes once it is no draft any more. */
function targetsOf(entity: Entity): ReadonlySet<EntityId> {
  const known = targets.get(entity);
  if (known) return known;
  const found = new Set(referencesOf(entity).map(({ id }) => id));
  if (!isDraft(entity)) targets.set(entity, found);
  return found;
}

/** For each table, who in it refers to what: after an edit only its own is gone through again. */
const referrersIn = Object.values(TABLES).map((table) =>
  derived((design) => {
    const referrers = new Map<EntityId, Entity[]>();
    const entities: Entity[] = Object.values(design[table]);
    for (const entity of entities) {
      for (const target of targetsOf(entity)) {
        const list = referrers.get(target);
        if (list) list.push(entity);
        else referrers.set(target, [entity]);
      }
    }
    return referrers;
  }),
);

/** What refers to an entity, each once, kind by kind. */
export function referrersOf(design: Design, id: EntityId): readonly Entity[] {
  return referrersIn.flatMap((of) => of(design).get(id) ?? NONE);
}

/** The nodes that use what is no node itself: the integrations through a VPC link, the routes that an authorizer guards. */
export function nodesUsing(design: Design, id: EntityId): readonly NodeId[] {
  if (isNodeId(id)) return [];
  if (isKind('authorizer', id)) return routesGuardedBy(design, id).map((route) => route.id);
  const nodes = referrersOf(design, id).flatMap((user) => (isNodeId(user.id) ? user.id : nodesUsing(design, user.id)));
  return [...new Set(nodes)];
}

/** The APIs that an entity is part of, or that use it: one for a route, all that are served under it for a custom domain. */
export function apisUsing(design: Design, id: EntityId): readonly ApiId[] {
  if (isKind('api', id)) return [id];
  const entity = entityOf(design, id);
  if (!entity) return [];
  if ('apiId' in entity) return [entity.apiId];
  const stageIds =
    'stageId' in entity ? [entity.stageId] : 'stages' in entity ? entity.stages.map((s) => s.stageId) : [];
  const ofStages = stageIds.flatMap((stageId) => design.stages[stageId]?.apiId ?? []);
  return [...new Set([...ofStages, ...referrersOf(design, id).flatMap((user) => apisUsing(design, user.id))])];
}
