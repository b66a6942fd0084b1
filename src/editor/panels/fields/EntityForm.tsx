import type { z } from 'zod';
import { type Field, fieldsOf } from '../../../core/model/field.ts';
import { useDesign } from '../../store/editor.ts';
import { FieldRow } from './FieldRow.tsx';
import type { FieldOwner } from './fieldId.ts';
import type { Vanishing } from './fieldValue.ts';
import { foreignFields } from './foreignFields.ts';

const known = new WeakMap<z.ZodObject, readonly Field[]>();

function fieldsFor(schema: z.ZodObject): readonly Field[] {
  let fields = known.get(schema);
  if (!fields) {
    fields = fieldsOf(schema);
    known.set(schema, fields);
  }
  return fields;
}

/**
 * The labelled fields of a schema as rows, in the schema's order, without those that the API's protocol does not know. `only` names the ones to show and `except` the ones not
 * to; `at` is the path of an inner object, which is `vanishing` when it is there only while something in it is set.
 */
export function EntityForm({
  owners,
  schema,
  only,
  except,
  at,
  vanishing,
}: {
  owners: readonly FieldOwner[];
  schema: z.ZodObject;
  only?: readonly string[];
  except?: readonly string[];
  at?: string;
  vanishing?: Vanishing;
}) {
  const asked = fieldsFor(schema).filter(
    (field) => (!only || only.includes(field.name)) && !except?.includes(field.name),
  );
  const foreign = useDesign((design) => foreignFields(design, owners, asked, at).join());
  const fields = foreign === '' ? asked : asked.filter(({ name }) => !foreign.split(',').includes(name));
  return fields.map((field) => (
    <FieldRow
      key={field.name}
      owners={owners}
      path={at === undefined || at === '' ? field.name : `${at}.${field.name}`}
      field={field}
      {...(vanishing && { vanishing })}
    />
  ));
}
