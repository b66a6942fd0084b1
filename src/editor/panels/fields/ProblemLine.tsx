import type { Diagnostic } from '../../../core/rules/diagnostic.ts';
import styles from './fields.module.css';
import { SeverityIcon } from './SeverityIcon.tsx';

/** A finding in words, with its sign; the severity is said too. */
export function ProblemLine({ problem }: { problem: Diagnostic }) {
  return (
    <span className={styles.problem} data-severity={problem.severity}>
      <SeverityIcon severity={problem.severity} />
      <span className={styles.words}>
        <span className={styles.hidden}>{problem.severity}: </span>
        {problem.message}
      </span>
    </span>
  );
}
