import { IconBraces } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import type { Design } from '../../../core/model/design.ts';
import { metaOf } from '../../../core/model/field.ts';
import type { ModelId } from '../../../core/model/ids.ts';
import { Model } from '../../../core/model/messageModel.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { referrersOf } from '../../../core/model/usage.ts';
import { useDesign } from '../../store/editor.ts';
import { openSchema } from '../../store/session.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { CodeText } from './CodeText.tsx';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { UsedBy } from './UsedBy.tsx';

const NAME = ['name'];
const TEXT = metaOf(Model, 'text');
const REST = ['contentType', 'description'];

/** A model: its name, its text, and the routes that use it. */
export function ModelForm({ id }: { id: ModelId }) {
  const owners = useMemo(() => [id], [id]);
  const name = useDesign((design) => nameOf(design, id));
  const api = useDesign((design) => {
    const model = design.models[id];
    return model && nameOf(design, model.apiId);
  });
  const users = useCallback((design: Design) => referrersOf(design, id), [id]);
  return (
    <>
      <FormHeader
        owners={owners}
        title={
          <>
            <IconBraces className={styles.titleIcon} size={20} stroke={1.7} aria-hidden />
            <span className={styles.name}>{name}</span>
          </>
        }
        subtitle={`Model of ${api}`}
      />
      <div className={styles.fields}>
        <EntityForm owners={owners} schema={Model} only={NAME} />
        <CodeText owner={id} path="text" meta={TEXT} onOpen={() => openSchema({ id, field: 'text' })} />
        <EntityForm owners={owners} schema={Model} only={REST} />
      </div>
      <UsedBy title="Used by" usersIn={users} />
    </>
  );
}
