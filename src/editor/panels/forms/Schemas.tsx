import { IconPlus } from '@tabler/icons-react';
import { useShallow } from 'zustand/react/shallow';
import type { ApiId } from '../../../core/model/ids.ts';
import type { SharedSchema } from '../../../core/model/jsonSchema.ts';
import { schemasOf } from '../../../core/model/queries.ts';
import { usersOfSchema } from '../../../core/model/schemaTexts.ts';
import { goTo, useDesign, useEditor } from '../../store/editor.ts';
import { addSchema } from '../../store/edits.ts';
import fieldStyles from '../fields/fields.module.css';
import { ListItem } from '../ListItem.tsx';
import listStyles from '../lists.module.css';
import { Section } from '../Section.tsx';
import styles from './forms.module.css';
import { selectionSummary } from './selectionSummary.ts';

/** The JSON Schemas that the documentation of an API's routes shares. */
export function Schemas({ apiId }: { apiId: ApiId }) {
  const schemas = useEditor(useShallow((state) => schemasOf(state.document.design, apiId)));
  return (
    <Section
      name="api schemas"
      title="Shared schemas"
      summary={schemas.length > 0 ? schemas.map(({ name }) => name || '(unnamed)').join(', ') : 'None'}
    >
      {schemas.length === 0 && (
        <p className={fieldStyles.note}>
          JSON Schemas under a name, for the bodies that several routes take or answer with.
        </p>
      )}
      <ul className={listStyles.list}>
        {schemas.map((schema) => (
          <SchemaItem key={schema.id} schema={schema} />
        ))}
      </ul>
      <button
        type="button"
        className={styles.addButton}
        data-list-add
        onClick={() => goTo({ id: addSchema(apiId), field: 'name' })}
      >
        <IconPlus size={14} aria-hidden /> Add shared schema
      </button>
    </Section>
  );
}

function SchemaItem({ schema }: { schema: SharedSchema }) {
  const uses = useDesign((design) => {
    const users = usersOfSchema(design, schema.id).map(({ id }) => id);
    return users.length === 0 ? 'unused' : selectionSummary(users);
  });
  return (
    <li>
      <ListItem id={schema.id} label={`Schema ${schema.name}`}>
        <b>{schema.name || '(unnamed)'}</b>
        <span className={listStyles.state}>{uses}</span>
      </ListItem>
    </li>
  );
}
