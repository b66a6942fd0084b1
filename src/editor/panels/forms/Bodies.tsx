import { IconBraces, IconPlus, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { SAMPLE_SCHEMA } from '../../../core/model/create.ts';
import { DocumentedContent } from '../../../core/model/documentation.ts';
import { metaOf } from '../../../core/model/field.ts';
import { isKind, type RouteId } from '../../../core/model/ids.ts';
import type { BodySchema } from '../../../core/model/jsonSchema.ts';
import { valueAt } from '../../../core/model/paths.ts';
import { schemasOf } from '../../../core/model/queries.ts';
import { sealHistory, useDesign, useEditor } from '../../store/editor.ts';
import { openSchema } from '../../store/session.ts';
import { NativeSelect } from '../fields/ChoiceControl.tsx';
import { type FieldAria, FieldShell } from '../fields/FieldShell.tsx';
import { fieldId } from '../fields/fieldId.ts';
import fieldStyles from '../fields/fields.module.css';
import styles from './documentation.module.css';
import { setDocumentation, setDocumentationAtOnce } from './documented.ts';

const MEDIA_TYPES = ['application/json', 'text/plain', 'application/xml', 'text/csv', 'multipart/form-data'];
const MEDIA_TYPE = metaOf(DocumentedContent, 'mediaType');
const BODIES = {
  label: 'Media types',
  help: 'What a body is in each media type: nothing said, a shared schema, or one of its own.',
};
const NO_CONTENTS: readonly DocumentedContent[] = [];

/** What a body is in each media type. @param path of the list in the route; @param of whose body it is */
export function Bodies({ id, path, of }: { id: RouteId; path: string; of: string }) {
  const owners = useMemo(() => [id], [id]);
  const contents = useDesign(
    (design) => (valueAt(design.routes[id], path) ?? NO_CONTENTS) as readonly DocumentedContent[], // the path leads to a list of them
  );
  const add = () => {
    const taken = contents.map(({ mediaType }) => mediaType);
    const mediaType = MEDIA_TYPES.find((candidate) => !taken.includes(candidate)) ?? '';
    setDocumentationAtOnce(id, path, [...contents, { mediaType }], 'media types');
  };
  return (
    <FieldShell owners={owners} path={path} meta={BODIES} group layout="stacked">
      {(aria) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
        <div role="group" aria-label={`Media types of ${of}`} id={aria.id} tabIndex={-1} className={styles.bodies}>
          {contents.map((content, index) => (
            <Body
              // biome-ignore lint/suspicious/noArrayIndexKey: a media type has no identity but its place
              key={index}
              id={id}
              at={`${path}.${index}`}
              name={`${content.mediaType || `media type ${index + 1}`} of ${of}`}
              content={content}
              aria={aria}
            />
          ))}
          <button type="button" className={fieldStyles.addItem} onClick={add}>
            <IconPlus size={14} aria-hidden /> Add media type
          </button>
        </div>
      )}
    </FieldShell>
  );
}

const NONE = '';
const INLINE = 'inline';

function Body({
  id,
  at,
  name,
  content,
  aria,
}: {
  id: RouteId;
  at: string;
  name: string;
  content: DocumentedContent;
  aria: FieldAria;
}) {
  const schemas = useEditor(
    useShallow((state) => {
      const apiId = state.document.design.routes[id]?.apiId;
      return apiId ? schemasOf(state.document.design, apiId) : [];
    }),
  );
  const { mediaType, schema } = content;
  const listId = `${fieldId(id, at)}-types`;
  const choose = (value: string) => {
    const next: BodySchema | undefined =
      value === INLINE
        ? { kind: 'inline', text: SAMPLE_SCHEMA }
        : isKind('schema', value)
          ? { kind: 'shared', schemaId: value }
          : undefined;
    setDocumentationAtOnce(id, `${at}.schema`, next, 'schema');
  };
  return (
    <div className={styles.body}>
      <input
        type="text"
        id={fieldId(id, `${at}.mediaType`)}
        className={fieldStyles.input}
        data-mono
        autoComplete="off"
        spellCheck={false}
        list={listId}
        aria-label={`${MEDIA_TYPE.label}, ${name}`}
        aria-describedby={aria['aria-describedby']}
        placeholder={MEDIA_TYPE.placeholder}
        value={mediaType}
        onChange={(event) => setDocumentation(id, `${at}.mediaType`, event.currentTarget.value, MEDIA_TYPE.label)}
        onBlur={sealHistory}
      />
      <datalist id={listId}>
        {MEDIA_TYPES.map((type) => (
          <option key={type} value={type} />
        ))}
      </datalist>
      <button
        type="button"
        className={fieldStyles.iconButton}
        aria-label={`Remove ${name}`}
        title="Remove this media type"
        onClick={() => setDocumentationAtOnce(id, at, undefined, 'media types')}
      >
        <IconX size={14} aria-hidden />
      </button>
      <span className={styles.schema}>
        <NativeSelect
          aria={{ id: fieldId(id, `${at}.schema`), 'aria-label': `Schema, ${name}` }}
          value={schema === undefined ? NONE : schema.kind === 'inline' ? INLINE : schema.schemaId}
          onChange={choose}
        >
          <option value={NONE}>No schema</option>
          <option value={INLINE}>A schema of its own</option>
          {schemas.length > 0 && (
            <optgroup label="Shared schemas">
              {schemas.map((shared) => (
                <option key={shared.id} value={shared.id}>
                  {shared.name || '(unnamed)'}
                </option>
              ))}
            </optgroup>
          )}
        </NativeSelect>
        {schema && (
          <button
            type="button"
            id={fieldId(id, `${at}.schema.text`)}
            className={styles.edit}
            aria-label={`Edit the schema, ${name}`}
            onClick={() =>
              openSchema(
                schema.kind === 'inline' ? { id, field: `${at}.schema.text` } : { id: schema.schemaId, field: 'text' },
              )
            }
          >
            <IconBraces size={14} aria-hidden /> Edit
          </button>
        )}
      </span>
    </div>
  );
}
