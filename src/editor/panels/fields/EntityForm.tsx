import type { z } from 'zod';
import { type Field, fieldsOf } from '../../../core/model/field.ts';
import { FieldRow } from './FieldRow.tsx';
import type { FieldOwner } from './fieldId.ts';

const known = new WeakMap<z.ZodObject, readonly Field[]>();

function fieldsFor(schema: z.ZodObject): readonly Field[] {
  let fields = known.get(schema);
  if (!fields) {
    fields = fieldsOf(schema);
    known.set(schema, fields);
  }
  return fields;
}

/** The labelled fields of a schema as rows, in the schema's order. `only` names the ones to show; `at` is the path of an inner object. */
export function EntityForm({
  owners,
  schema,
  only,
  at,
}: {
  owners: readonly FieldOwner[];
  schema: z.ZodObject;
  only?: readonly string[];
  at?: string;
}) {
  const fields = fieldsFor(schema).filter((field) => !only || only.includes(field.name));
  return fields.map((field) => (
    <FieldRow
      key={field.name}
      owners={owners}
      path={at === undefined ? field.name : `${at}.${field.name}`}
      field={field}
    />
  ));
}
