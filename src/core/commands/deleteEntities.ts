import { produce } from 'immer';
import { type Design, kindOf, TABLES } from '../model/design.ts';
import type { EntityId } from '../model/ids.ts';
import { completeLayout } from '../model/layout.ts';
import { KIND_NOUNS, nameOf } from '../model/naming.ts';
import { fail, ok } from '../result.ts';
import type { Command } from './command.ts';

/**
 * Deletes entities with all that cannot be without them: what belongs to an API, the mappings of a stage or a domain,
 * the integrations that invoke a function, and functions that nothing invokes any more. Routes to a deleted
 * integration stay and go nowhere.
 */
export function deleteEntities(design: Design, ids: readonly EntityId[]): Command {
  const [only] = ids;
  return {
    label:
      ids.length === 1 && only
        ? `Delete ${KIND_NOUNS[kindOf(only)].one} ${nameOf(design, only)}`
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
  const doomed = new Set<EntityId>(ids);
  const invokedBefore = new Set<EntityId>();
  for (const integration of Object.values(design.integrations)) {
    if (integration.kind !== 'lambda') continue;
    invokedBefore.add(integration.functionId);
    if (doomed.has(integration.functionId)) doomed.add(integration.id);
  }
  for (const table of [design.routes, design.integrations, design.stages]) {
    for (const entity of Object.values(table)) if (doomed.has(entity.apiId)) doomed.add(entity.id);
  }
  for (const mapping of Object.values(design.mappings)) {
    if (doomed.has(mapping.domainId) || doomed.has(mapping.stageId)) doomed.add(mapping.id);
  }
  const invokedAfter = new Set<EntityId>();
  for (const integration of Object.values(design.integrations)) {
    if (integration.kind === 'lambda' && !doomed.has(integration.id)) invokedAfter.add(integration.functionId);
  }
  for (const id of invokedBefore) if (!invokedAfter.has(id)) doomed.add(id);
  return produce(design, (draft) => {
    for (const id of doomed) {
      const table: Record<string, unknown> = draft[TABLES[kindOf(id)]];
      delete table[id];
    }
    for (const route of Object.values(draft.routes)) {
      if (route.integrationId && doomed.has(route.integrationId)) delete route.integrationId;
    }
  });
}
