import { entityOf, kindOf, TABLES } from '../model/design.ts';
import type { EntityId } from '../model/ids.ts';
import { withValueAt } from '../model/paths.ts';
import { fail, ok } from '../result.ts';
import { missingReference } from './addEntities.ts';
import type { Command } from './command.ts';

/**
 * One step with a name of its own that sets the value under a path of an entity, such as `call.region`; `undefined` takes
 * a field, or an item of a list, away.
 */
export function setAt(label: string, id: EntityId, path: string, value: unknown): Command {
  return {
    label,
    apply(document) {
      const { design } = document;
      const entity = entityOf(design, id);
      if (!entity) return fail('It cannot be changed: it is not there any more.');
      const changed = withValueAt(entity, path, value);
      if (changed === entity) return ok(document);
      const missing = missingReference(design, changed);
      if (missing) return fail(missing);
      const table = TABLES[kindOf(id)];
      return ok({ ...document, design: { ...design, [table]: { ...design[table], [id]: changed } } });
    },
  };
}
