import type { Diagnostic } from '../../../core/rules/diagnostic.ts';
import styles from './fields.module.css';
import { ProblemLine } from './ProblemLine.tsx';

const SHOWN_PROBLEMS = 3;

/** What is wrong with a field, said as it comes up. */
export function FieldProblems({ id, problems }: { id: string; problems: readonly Diagnostic[] }) {
  return (
    <div id={id} className={styles.problems} aria-live="polite">
      {problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
        <ProblemLine key={`${problem.subject.id} ${problem.code} ${problem.message}`} problem={problem} />
      ))}
      {problems.length > SHOWN_PROBLEMS && <span>and {problems.length - SHOWN_PROBLEMS} more</span>}
    </div>
  );
}
