import { produce } from 'immer';
import { withAttachedSilences } from '../model/attachedSilences.ts';
import { type Design, type Entity, entitiesOf, kindOf, TABLES } from '../model/design.ts';
import type { EntityId } from '../model/ids.ts';
import { completeLayout } from '../model/layout.ts';
import { KIND_NOUNS, shortNameOf } from '../model/naming.ts';
import { referencesOf, withReferences } from '../model/references.ts';
import { fail, ok } from '../result.ts';
import type { Command } from './command.ts';

/**
 * Deletes entities with all that cannot be without them: what belongs to an API, the mappings and alarms of a stage, the
 * integrations that invoke a function. Functions and resources go with the last that used them. What can be without
 * stays: a route to a deleted integration goes nowhere.
 */
export function deleteEntities(design: Design, ids: readonly EntityId[]): Command {
  const [only] = ids;
  return {
    label:
      ids.length === 1 && only
        ? `Delete ${KIND_NOUNS[kindOf(only)].one} ${shortNameOf(design, only)}`
        : `Delete ${ids.length} items`,
    apply(document) {
      if (ids.length === 0) return fail('Nothing is selected that could be deleted.');
      const next = withoutEntities(document.design, ids);
      if (next === document.design) return fail('What was to be deleted is not there any more.');
      return ok({ ...document, design: next, layout: completeLayout(next, document.layout) });
    },
  };
}

function withoutEntities(design: Design, ids: readonly EntityId[]): Design {
  const doomed = new Set(ids);
  const remaining = (id: EntityId) => (doomed.has(id) ? undefined : id);
  const before = usedIn(entitiesOf(design));
  for (let found = -1; found !== doomed.size; ) {
    found = doomed.size;
    const rest: Entity[] = [];
    for (const entity of entitiesOf(design)) {
      const left = doomed.has(entity.id) ? undefined : withReferences(entity, remaining);
      if (left) rest.push(left);
      else doomed.add(entity.id);
    }
    const after = usedIn(rest);
    for (const id of before) if (!after.has(id)) doomed.add(id);
  }
  const left = produce(design, (draft) => {
    for (const entity of entitiesOf(design)) {
      const table: Record<string, Entity> = draft[TABLES[kindOf(entity.id)]];
      const kept = doomed.has(entity.id) ? undefined : withReferences(entity, remaining);
      if (!kept) delete table[entity.id];
      else if (kept !== entity) table[entity.id] = kept;
    }
  });
  return withAttachedSilences(left);
}

/** Functions and resources that some of the entities use. */
function usedIn(entities: readonly Entity[]): Set<EntityId> {
  const used = entities.flatMap(referencesOf).filter(({ kind }) => kind === 'function' || kind === 'resource');
  return new Set(used.map(({ id }) => id));
}
