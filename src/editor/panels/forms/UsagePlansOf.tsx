import { IconPlus } from '@tabler/icons-react';
import { useShallow } from 'zustand/react/shallow';
import type { ApiId } from '../../../core/model/ids.ts';
import { stagesOf, usagePlansOf } from '../../../core/model/queries.ts';
import { goTo, useEditor } from '../../store/editor.ts';
import { addUsagePlan } from '../../store/edits.ts';
import fieldStyles from '../fields/fields.module.css';
import listStyles from '../lists.module.css';
import { UsagePlanItem } from '../UsagePlans.tsx';
import styles from './forms.module.css';

/** The usage plans with whose keys clients connect to an API, where its `$connect` asks for one. */
export function UsagePlansOf({ apiId }: { apiId: ApiId }) {
  const plans = useEditor(useShallow((state) => usagePlansOf(state.document.design, apiId)));
  const add = () => {
    const stages = stagesOf(useEditor.getState().document.design, apiId).map(({ id }) => id);
    goTo({ id: addUsagePlan(stages), field: 'name' });
  };
  return (
    <>
      {plans.length === 0 && (
        <p className={fieldStyles.note}>No usage plan has a stage of this API: nobody could connect.</p>
      )}
      <ul className={listStyles.list}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <UsagePlanItem plan={plan} />
          </li>
        ))}
      </ul>
      <button type="button" className={styles.addButton} data-list-add onClick={add}>
        <IconPlus size={14} aria-hidden /> Add usage plan
      </button>
    </>
  );
}
