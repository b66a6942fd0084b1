import { ENTITY_KINDS, type EntityId, type EntityKind, isKind } from '../../../core/model/ids.ts';
import { counted, listed } from './summaries.ts';

const NOUNS: Readonly<Record<EntityKind, readonly [string, string]>> = {
  api: ['API', 'APIs'],
  route: ['route', 'routes'],
  integration: ['integration', 'integrations'],
  function: ['function', 'functions'],
  stage: ['stage', 'stages'],
  domain: ['custom domain', 'custom domains'],
  mapping: ['API mapping', 'API mappings'],
};

/** `3 routes, 1 integration`. */
export function selectionSummary(ids: readonly EntityId[]): string {
  return listed(
    ENTITY_KINDS.map((kind) => {
      const count = ids.filter((id) => isKind(kind, id)).length;
      return count > 0 && counted(count, ...NOUNS[kind]);
    }),
  );
}

/** The ids of one kind, in the order they were selected. */
export function idsOfKind<K extends EntityKind>(
  kind: K,
  ids: readonly EntityId[],
): readonly (EntityId & `${K}:${number}`)[] {
  return ids.filter((id): id is EntityId & `${K}:${number}` => isKind(kind, id));
}
