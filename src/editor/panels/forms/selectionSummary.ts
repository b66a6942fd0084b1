import { ENTITY_KINDS, type EntityId, type EntityKind, isKind } from '../../../core/model/ids.ts';
import { KIND_NOUNS } from '../../../core/model/naming.ts';
import { counted, listed } from './summaries.ts';

/** `3 routes, 1 integration`. */
export function selectionSummary(ids: readonly EntityId[]): string {
  return listed(
    ENTITY_KINDS.map((kind) => {
      const count = ids.filter((id) => isKind(kind, id)).length;
      return count > 0 && counted(count, KIND_NOUNS[kind].one, KIND_NOUNS[kind].many);
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
