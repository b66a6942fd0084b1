import fc from 'fast-check';
import { z } from 'zod';
import { chosen } from '../model/arbitraryTexts.ts';
import { type Design, ENTITY_SCHEMAS, type Entity, entitiesOf, freshId, kindOf, TABLES } from '../model/design.ts';
import { documentOf, parseDocument } from '../model/document.ts';
import { variantsOf } from '../model/field.ts';
import { ENTITY_KINDS } from '../model/ids.ts';
import { valueAt, withValueAt } from '../model/paths.ts';
import { anyValue } from '../model/storableDesign.ts';
import type { Command } from './command.ts';
import { deleteEntities } from './deleteEntities.ts';
import { setVariant } from './setVariant.ts';

/** Designs as they come of a few edits to others, most of which break something; for tests only. */

/** Where in an entity something can be changed; what is absent there as well. */
interface Place {
  path: string;
  schema: z.core.$ZodType;
  value: unknown;
  optional: boolean;
}

/** One way to change a place, or the entity as a whole. `seed` decides what is left open. */
type Edit = (design: Design, entity: Entity, place: Place, seed: number) => Design;

const EDITS = {
  /** Anything that the field can hold. */
  replace: (design, entity, { path, schema }, seed) =>
    changed(design, entity, path, anyValue(schema, entity, design, seed)),
  /** Something that is nearly what is there. */
  nudge: (design, entity, { path, value }, seed) => changed(design, entity, path, nudged(value, seed)),
  clear: (design, entity, { path, value, optional }) =>
    changed(design, entity, path, optional ? undefined : Array.isArray(value) ? [] : ''),
  /** What another entity of its kind has there. */
  copy: (design, entity, { path }, seed) =>
    changed(design, entity, path, valueAt(siblingOf(design, entity, seed), path)),
  /** An item of a list once more. */
  repeat: (design, entity, { path, value }, seed) =>
    Array.isArray(value) && value.length > 0 ? changed(design, entity, path, [...value, chosen(value, seed)]) : design,
  variant(design, entity, { path, schema }, seed) {
    if (!(schema instanceof z.ZodDiscriminatedUnion) || (path === '' && schema.def.discriminator !== 'kind'))
      return design;
    const { value } = chosen(variantsOf(schema), seed);
    return after(design, setVariant(entity.id, path, value, 'variant'));
  },
  delete: (design, entity) => after(design, deleteEntities(design, [entity.id])),
  /** The entity once more, under another id. */
  twin(design, entity) {
    const id = freshId(design, kindOf(entity.id));
    return { ...design, [TABLES[kindOf(id)]]: { ...design[TABLES[kindOf(id)]], [id]: { ...entity, id } } };
  },
} as const satisfies Record<string, Edit>;

const edit = fc.record({
  how: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('replace' as const, 'nudge' as const) },
    { weight: 3, arbitrary: fc.constantFrom('clear' as const, 'copy' as const, 'variant' as const) },
    { weight: 1, arbitrary: fc.constantFrom('repeat' as const, 'delete' as const, 'twin' as const) },
  ),
  kind: fc.nat({ max: 1000 }),
  entity: fc.nat({ max: 1000 }),
  place: fc.nat({ max: 1000 }),
  seed: fc.nat(),
});

/** A design after up to four edits, each of which leaves one that can be stored. */
export function editedDesign(original: fc.Arbitrary<Design>): fc.Arbitrary<Design> {
  return fc.tuple(original, fc.array(edit, { minLength: 1, maxLength: 4 })).map(([design, edits]) =>
    edits.reduce((current, { how, kind, entity: number, place, seed }) => {
      const kinds = ENTITY_KINDS.filter((candidate) => Object.keys(current[TABLES[candidate]]).length > 0);
      if (kinds.length === 0) return current;
      const entity = chosen(Object.values<Entity>(current[TABLES[chosen(kinds, kind)]]), number);
      const places = placesIn(ENTITY_SCHEMAS[kindOf(entity.id)], entity);
      const next = EDITS[how](current, entity, chosen(places, place), seed);
      const read = parseDocument(JSON.parse(JSON.stringify(documentOf(next))));
      return read.ok ? read.value.design : current;
    }, design),
  );
}

function changed(design: Design, entity: Entity, path: string, value: unknown): Design {
  if (path === '') return design;
  const table = TABLES[kindOf(entity.id)];
  return { ...design, [table]: { ...design[table], [entity.id]: withValueAt(entity, path, value) } };
}

function after(design: Design, command: Command): Design {
  const result = command.apply(documentOf(design));
  return result.ok ? result.value.design : design;
}

function siblingOf(design: Design, entity: Entity, seed: number): Entity {
  return chosen(
    entitiesOf(design).filter(({ id }) => kindOf(id) === kindOf(entity.id)),
    seed,
  );
}

/** Every place in a value, itself with the empty path first; an id of its own and what it belongs to are none. */
function placesIn(schema: z.core.$ZodType, value: unknown, path = '', optional = false): Place[] {
  if (schema instanceof z.ZodOptional) return placesIn(schema.unwrap(), value, path, true);
  if (schema instanceof z.ZodDefault) return placesIn(schema.unwrap(), value, path, optional);
  const here: Place = { path, schema, value, optional };
  const at = (name: string | number) => (path === '' ? String(name) : `${path}.${name}`);
  if (value === undefined) return [here];
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return [here, ...value.flatMap((item, index) => placesIn(schema.element, item, at(index), true))];
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const tag: unknown = valueAt(value, schema.def.discriminator);
    const variant = schema.options.find((option) =>
      option._zod.propValues?.[schema.def.discriminator]?.has(tag as string),
    ); // a set of literals
    return variant ? [here, ...placesIn(variant, value, path).slice(1)] : [here];
  }
  if (schema instanceof z.ZodObject) {
    const members = Object.entries(schema.shape).filter(
      ([name, member]) => name !== 'id' && !(member instanceof z.ZodLiteral),
    );
    return [here, ...members.flatMap(([name, member]) => placesIn(member, valueAt(value, name), at(name)))];
  }
  return [here];
}

/** What slips into a text, or out of one, as it is typed, pasted or put together. */
const SLIPS = [
  ...[
    ' ',
    '/',
    '//',
    'x',
    '$',
    '{',
    '}',
    '{id}',
    '{proxy+}',
    '+',
    '*',
    '"',
    "'",
    '`',
    '\\',
    '\n',
    ':',
    '.',
    '..',
    '-',
    '_',
  ],
  ...[
    '%',
    '#',
    '?',
    '&',
    '=',
    ',',
    '<',
    '>',
    '|',
    '@',
    '!',
    '~',
    '^',
    '(',
    ')',
    '[',
    ']',
    '0',
    '9',
    'A',
    'é',
    '🎉',
    '\t',
  ],
  ...[
    '${x}',
    '${stageVariables.x}',
    '${AWS::Region}',
    '$context.',
    '{{',
    '}}',
    'Fn::Sub',
    '\u00a0',
    '\u200b',
    'x'.repeat(70),
  ],
];

function nudged(value: unknown, seed: number): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number')
    return chosen([value + 1, value - 1, value * 10, -value, value + 0.5, value / 10], seed) + 0;
  if (typeof value !== 'string') return value;
  const slip = chosen(SLIPS, seed);
  const at = seed % (value.length + 1);
  return chosen(
    [
      `${value}${slip}`,
      `${slip}${value}`,
      `${value.slice(0, at)}${slip}${value.slice(at)}`,
      `${value.slice(0, at)}${value.slice(at + 1)}`,
      value.slice(0, at),
      value.slice(at),
      value.toUpperCase(),
      value.toLowerCase(),
      `${value}${value}`,
    ],
    Math.floor(seed / SLIPS.length),
  );
}
