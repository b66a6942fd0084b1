import { IconBraces } from '@tabler/icons-react';
import { useCallback, useMemo, useRef } from 'react';
import { renameSchema } from '../../../core/commands/renameSchema.ts';
import type { Design } from '../../../core/model/design.ts';
import { metaOf } from '../../../core/model/field.ts';
import type { SchemaId } from '../../../core/model/ids.ts';
import { SharedSchema } from '../../../core/model/jsonSchema.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { schemasOf } from '../../../core/model/queries.ts';
import { usersOfSchema } from '../../../core/model/schemaTexts.ts';
import { dispatch, useDesign } from '../../store/editor.ts';
import { openSchema } from '../../store/session.ts';
import { FieldShell } from '../fields/FieldShell.tsx';
import { TextControl } from '../fields/TextControl.tsx';
import { CodeText } from './CodeText.tsx';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { UsedBy } from './UsedBy.tsx';

const NAME = metaOf(SharedSchema, 'name');
const TEXT = metaOf(SharedSchema, 'text');

/** A shared schema: its name, which references follow, its text, and who uses it. */
export function SchemaForm({ id }: { id: SchemaId }) {
  const owners = useMemo(() => [id], [id]);
  const schema = useDesign((design) => design.schemas[id]);
  const api = useDesign((design) => schema && nameOf(design, schema.apiId));
  const users = useCallback((design: Design) => usersOfSchema(design, id), [id]);
  if (!schema) return null;
  return (
    <>
      <FormHeader
        owners={owners}
        title={
          <>
            <IconBraces className={styles.titleIcon} size={20} stroke={1.7} aria-hidden />
            <span className={styles.name}>{schema.name || '(unnamed)'}</span>
          </>
        }
        subtitle={`Shared schema of ${api}`}
      />
      <div className={styles.fields}>
        <NameField schema={schema} />
        <CodeText owner={id} path="text" meta={TEXT} onOpen={() => openSchema({ id, field: 'text' })} />
      </div>
      <UsedBy title="Used by" usersIn={users} />
    </>
  );
}

/** While it is typed the name may be that of another schema; the references go on from the last that was its own. */
function NameField({ schema: { id, apiId, name } }: { schema: SharedSchema }) {
  const owners = useMemo(() => [id], [id]);
  const referredAs = useRef(name);
  const others = useDesign((design) =>
    schemasOf(design, apiId)
      .flatMap((other) => (other.id === id ? [] : other.name))
      .join('\n'),
  );
  const rename = (next: string) => {
    dispatch(renameSchema(id, next, referredAs.current));
    if (!others.split('\n').includes(next)) referredAs.current = next;
  };
  return (
    <FieldShell owners={owners} path="name" meta={NAME}>
      {(aria) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the focus is that of the field inside
        <span
          onFocus={() => {
            referredAs.current = name;
          }}
        >
          <TextControl aria={aria} meta={NAME} value={name} onChange={rename} />
        </span>
      )}
    </FieldShell>
  );
}
