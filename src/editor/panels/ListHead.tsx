import { IconPlus } from '@tabler/icons-react';
import styles from './lists.module.css';

/** The head of a list, with the button that adds to it. @param of what the list belongs to, when that needs saying. */
export function ListHead({
  title,
  of,
  add,
  onAdd,
}: {
  title: string;
  of?: string | undefined;
  add: string;
  onAdd: () => void;
}) {
  return (
    <div className={styles.head}>
      <h3>{title}</h3>
      {of !== undefined && <span className={styles.of}>of {of}</span>}
      <button type="button" className={styles.add} data-list-add aria-label={add} title={add} onClick={onAdd}>
        <IconPlus size={15} aria-hidden />
      </button>
    </div>
  );
}
