import { type Documentation, documents, EMPTY_DOCUMENTATION } from '../model/documentation.ts';
import type { RouteId } from '../model/ids.ts';
import { fail } from '../result.ts';
import type { Command } from './command.ts';
import { editEntity, withPatch } from './editEntity.ts';

/**
 * Sets a part of a route's documentation: the first thing said makes it, and when nothing is said any more it is gone.
 * @param path within the documentation: `summary`, `responses.0.content`
 * @param value of the type that the schema has there; `undefined` takes an optional field away
 */
export function documentRoute(id: RouteId, path: string, value: unknown, fieldLabel: string): Command {
  return {
    label: `Change ${fieldLabel}`,
    merge: `${id} documentation.${path}`,
    apply(document) {
      const route = document.design.routes[id];
      if (!route) return fail('It cannot be documented: the route is not there any more.');
      const before = route.documentation ?? EMPTY_DOCUMENTATION;
      const after = withValueAt(before, path.split('.'), value) as Documentation; // the schema that names the field types its value
      const documentation = documents(after) ? after : undefined;
      return editEntity<'route'>(id, { documentation }, fieldLabel).apply(document);
    },
  };
}

/** The object or list with a value in the place of another; the same one when nothing changes. */
function withValueAt(object: object, [step, ...rest]: readonly string[], value: unknown): object {
  if (step === undefined) return object;
  const inner: unknown = Reflect.get(object, step);
  const next = rest.length === 0 ? value : withValueAt(typeof inner === 'object' && inner ? inner : {}, rest, value);
  if (!Array.isArray(object)) return withPatch(object, { [step]: next });
  return object.map((item: unknown, index) => (String(index) === step ? next : item));
}
