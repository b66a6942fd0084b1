import { batch, type Command } from '../../../core/commands/command.ts';
import { editDesign } from '../../../core/commands/editDesign.ts';
import { editEntity, type Patch } from '../../../core/commands/editEntity.ts';
import { type Design, entityOf } from '../../../core/model/design.ts';
import type { EntityKind } from '../../../core/model/ids.ts';
import { valueAt, withValueAt } from '../../../core/model/paths.ts';
import { fail } from '../../../core/result.ts';
import type { FieldOwner } from './fieldId.ts';

/** What several entities have in a field when they do not have the same. */
export const MIXED = Symbol('mixed');
export type Shared<T> = T | typeof MIXED;

/**
 * An optional object that is there only while something in it is set: the path it is under, and what it is when
 * nothing is.
 */
export interface Vanishing {
  path: string;
  blank: object;
}

/** The first value when all say the same, so that its identity lasts; `MIXED` when they differ. */
export function sharedValue<T>(values: readonly T[]): Shared<T> | undefined {
  const [first, ...others] = values;
  if (others.every((other) => other === first)) return first;
  const text = JSON.stringify(first);
  return others.every((other) => JSON.stringify(other) === text) ? first : MIXED;
}

/** What the owners have in a field. */
export function fieldOf(design: Design, owners: readonly FieldOwner[], path: string): unknown {
  return sharedValue(owners.map((owner) => valueAt(owner === 'design' ? design : entityOf(design, owner), path)));
}

/** Sets a field of all owners as one step; typing in it goes on being the same step. */
export function editField(
  owners: readonly FieldOwner[],
  path: string,
  value: unknown,
  label: string,
  vanishing?: Vanishing,
): Command {
  const name = asPhrase(label);
  return {
    label: owners.length === 1 ? `Change ${name}` : `Change ${name} of ${owners.length} items`,
    merge: `${owners.join()} ${path}`,
    apply(document) {
      const edits: Command[] = [];
      for (const owner of owners) {
        const object = owner === 'design' ? document.design : entityOf(document.design, owner);
        if (!object) return fail('It cannot be changed: it is not there any more.');
        const patch = patchAt(object, path, value, vanishing);
        edits.push(
          owner === 'design'
            ? editDesign(patch, name)
            : editEntity<EntityKind>(owner, patch as Patch<EntityKind>, name), // the schema that names the field types its value
        );
      }
      return batch(name, edits).apply(document);
    },
  };
}

/** The patch that sets the value under a path, in terms of the object's own fields. */
function patchAt(object: object, path: string, value: unknown, vanishing: Vanishing | undefined): object {
  const whole = vanishing ? withVanishing(object, path, value, vanishing) : withValueAt(object, path, value);
  const [head = ''] = path.split('.');
  return { [head]: valueAt(whole, head) };
}

function withVanishing(object: object, path: string, value: unknown, { path: at, blank }: Vanishing): object {
  const present = valueAt(object, at) === undefined ? withValueAt(object, at, blank) : object;
  const edited = withValueAt(present, path, value);
  return JSON.stringify(valueAt(edited, at)) === JSON.stringify(blank) ? withValueAt(edited, at, undefined) : edited;
}

/** A label inside a sentence: `Path` as `path`, `URL` as it is. */
export function asPhrase(label: string): string {
  return /^[A-Z][^A-Z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
