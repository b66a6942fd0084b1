import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { create } from 'zustand';
import styles from './Section.module.css';

/** Which sections a person unfolded; the same for every entity, so that a section stays as it was left. */
const useUnfolded = create<Readonly<Record<string, boolean>>>()(() => ({}));

/**
 * A part of a form that folds, with what it holds in a few words. `name` is the same for all entities of a kind; `anchor`
 * is the DOM id by which it is gone to, as if it were a field.
 */
export function Section({
  name,
  title,
  summary,
  anchor,
  opensItself = false,
  children,
}: {
  name: string;
  title: string;
  summary?: ReactNode;
  anchor?: string;
  /** Unfolded as long as nobody folds it: what it holds asks to be seen. */
  opensItself?: boolean;
  children?: ReactNode;
}) {
  const open = useUnfolded((unfolded) => unfolded[name] ?? opensItself);
  return (
    <details
      className={styles.section}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) useUnfolded.setState({ [name]: currentTarget.open }); // opening by itself is told too
      }}
    >
      <summary id={anchor} className={styles.summary}>
        <span className={styles.title}>{title}</span>
        <span className={styles.brief}>{summary}</span>
        <IconChevronRight size={14} className={styles.chevron} aria-hidden />
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
