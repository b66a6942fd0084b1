import type { KeyboardEvent, ReactNode } from 'react';
import type { EntityId } from '../../core/model/ids.ts';
import { ProblemBadge } from '../look/ProblemBadge.tsx';
import { select, useEditor } from '../store/editor.ts';
import { goToFirst } from '../store/mending.ts';
import { useProblems } from '../store/problems.ts';
import { deleteItems } from '../store/selectionEdits.ts';
import styles from './lists.module.css';

/** The line of a stage, domain or mapping: a press selects it, Delete deletes it. */
export function ListItem({ id, label, children }: { id: EntityId; label: string; children: ReactNode }) {
  const selected = useEditor((state) => state.selection.includes(id));
  const problems = useProblems(id);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    focusNeighbour(event.currentTarget);
    deleteItems([id]);
  };
  return (
    <button
      type="button"
      className={styles.item}
      data-list-item
      aria-label={label}
      aria-current={selected || undefined}
      title="Select; Delete deletes"
      onClick={({ target }) => {
        if (target instanceof Element && target.closest('[data-badge]')) goToFirst(problems);
        else select([id]);
      }}
      onKeyDown={onKeyDown}
    >
      {children}
      <ProblemBadge problems={problems} className={styles.badge} />
    </button>
  );
}

/** Keeps the focus in the list when the item that has it goes. */
function focusNeighbour(item: HTMLElement): void {
  const items = [
    ...(item.closest('section')?.querySelectorAll<HTMLElement>('[data-list-item], [data-list-add]') ?? []),
  ];
  const index = items.indexOf(item);
  (items[index + 1] ?? items[index - 1])?.focus();
}
