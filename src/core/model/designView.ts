import { isDraft } from 'immer';
import { Design } from './design.ts';

type Field = keyof Design;

const FIELDS = Object.keys(Design.shape) as Field[]; // a schema has the keys of its type

/** Tables and other fields of a design as a set of bits, one for each of `FIELDS`. */
export type Fields = number;

export const NO_FIELDS: Fields = 0;

export function fieldsOf(...fields: readonly Field[]): Fields {
  return fields.reduce((all, field) => all | (1 << FIELDS.indexOf(field)), NO_FIELDS);
}

/** A design that knows which of its fields were read. Its fields are getters of the class, so it cannot be spread. */
class DesignView {
  read = NO_FIELDS;
  constructor(readonly viewed: Design) {}
}

for (const [index, field] of FIELDS.entries()) {
  Object.defineProperty(DesignView.prototype, field, {
    get(this: DesignView) {
      this.read |= 1 << index;
      return this.viewed[field];
    },
  });
}

/** What is found in a design, and which of its fields were read to find it. */
export function readingOf<T>(design: Design, find: (view: Design) => T): { value: T; read: Fields } {
  const view = new DesignView(design);
  const value = find(view as unknown as Design); // it has a getter for every field
  return { value, read: view.read };
}

/** The fields that are not the same in two designs. */
export function fieldsChanged(before: Design, after: Design): Fields {
  let changed = NO_FIELDS;
  for (const [index, field] of FIELDS.entries()) if (before[field] !== after[field]) changed |= 1 << index;
  return changed;
}

/**
 * What is found in a design, kept as long as the fields that were read for it are the same: what only stages decide
 * outlives an edit of a route. Who asks for it through a view has read those fields too.
 */
export function derived<T>(find: (design: Design) => T): (design: Design) => T {
  interface Found {
    value: T;
    read: Fields;
  }
  const known = new WeakMap<Design, Found>();
  // Not in what is kept for each design: one would keep another alive, and all of them together every design there was.
  let latest: { found: Found; design: Design } | undefined;
  const foundIn = (design: Design): Found => {
    if (isDraft(design)) return readingOf(design, find); // it changes, and is gone when it is done
    const before = known.get(design);
    if (before) return before;
    const isSame = latest && (fieldsChanged(latest.design, design) & latest.found.read) === NO_FIELDS;
    const found = latest && isSame ? latest.found : readingOf(design, find);
    latest = { found, design };
    known.set(design, found);
    return found;
  };
  return (design) => {
    if (!(design instanceof DesignView)) return foundIn(design).value;
    const { value, read } = foundIn(design.viewed);
    design.read |= read;
    return value;
  };
}
