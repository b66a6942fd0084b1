import { IconPlus } from '@tabler/icons-react';
import { useShallow } from 'zustand/react/shallow';
import type { ApiId } from '../../../core/model/ids.ts';
import type { Model } from '../../../core/model/messageModel.ts';
import { modelsOf } from '../../../core/model/queries.ts';
import { referrersOf } from '../../../core/model/usage.ts';
import { goTo, useDesign, useEditor } from '../../store/editor.ts';
import { addModel } from '../../store/edits.ts';
import fieldStyles from '../fields/fields.module.css';
import { ListItem } from '../ListItem.tsx';
import listStyles from '../lists.module.css';
import { Section } from '../Section.tsx';
import styles from './forms.module.css';
import { counted } from './summaries.ts';

/** The models that messages to an API can be checked against. */
export function Models({ apiId }: { apiId: ApiId }) {
  const models = useEditor(useShallow((state) => modelsOf(state.document.design, apiId)));
  return (
    <Section
      name="api models"
      title="Models"
      summary={models.length > 0 ? models.map(({ name }) => name || '(unnamed)').join(', ') : 'None'}
    >
      {models.length === 0 && (
        <p className={fieldStyles.note}>JSON Schemas under a name, which routes check messages against.</p>
      )}
      <ul className={listStyles.list}>
        {models.map((model) => (
          <ModelItem key={model.id} model={model} />
        ))}
      </ul>
      <button
        type="button"
        className={styles.addButton}
        data-list-add
        onClick={() => goTo({ id: addModel(apiId), field: 'name' })}
      >
        <IconPlus size={14} aria-hidden /> Add model
      </button>
    </Section>
  );
}

function ModelItem({ model }: { model: Model }) {
  const routes = useDesign((design) => referrersOf(design, model.id).length);
  return (
    <li>
      <ListItem id={model.id} label={`Model ${model.name}`}>
        <b>{model.name || '(unnamed)'}</b>
        <span className={listStyles.state}>{routes === 0 ? 'unused' : counted(routes, 'route', 'routes')}</span>
      </ListItem>
    </li>
  );
}
