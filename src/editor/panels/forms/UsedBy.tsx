import { useShallow } from 'zustand/react/shallow';
import { type Design, entityOf, kindOf } from '../../../core/model/design.ts';
import type { EntityId } from '../../../core/model/ids.ts';
import { KIND_NOUNS, nameOf } from '../../../core/model/naming.ts';
import { useDesign, useEditor } from '../../store/editor.ts';
import { openFields } from '../../store/selectionEdits.ts';
import fieldStyles from '../fields/fields.module.css';
import styles from './forms.module.css';

/** What uses a function, a resource or a VPC link; each line leads there. */
export function UsedBy({
  title,
  usersIn,
}: {
  title: string;
  usersIn: (design: Design) => readonly { id: EntityId }[];
}) {
  const ids = useEditor(useShallow((state) => usersIn(state.document.design).map(({ id }) => id)));
  return (
    <section className={styles.part} aria-label={title}>
      <div className={styles.partHead}>
        <h3>{title}</h3>
      </div>
      {ids.length === 0 && <p className={fieldStyles.note}>Nothing yet.</p>}
      <ul className={styles.links}>
        {ids.map((id) => (
          <li key={id}>
            <UserLink id={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function UserLink({ id }: { id: EntityId }) {
  const name = useDesign((design) => nameOf(design, id));
  const api = useDesign((design) => apiName(design, id));
  return (
    <button type="button" className={styles.link} onClick={() => openFields(id)}>
      <b>{name}</b>
      <span className={styles.linkDetail}>
        {KIND_NOUNS[kindOf(id)].one}
        {api !== undefined && ` in ${api}`}
      </span>
    </button>
  );
}

function apiName(design: Design, id: EntityId): string | undefined {
  const user = entityOf(design, id);
  return user && 'apiId' in user ? nameOf(design, user.apiId) : undefined;
}
