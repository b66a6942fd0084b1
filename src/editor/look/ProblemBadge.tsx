import { type Diagnostic, SEVERITIES, type Severity } from '../../core/rules/diagnostic.ts';
import styles from './ProblemBadge.module.css';

/** The worst severity among diagnostics. */
export function worstSeverity(diagnostics: readonly Diagnostic[]): Severity | undefined {
  return SEVERITIES.find((severity) => diagnostics.some((diagnostic) => diagnostic.severity === severity));
}

/** How many findings there are, in the colour of the worst; nothing when there are none worth a badge. */
export function ProblemBadge({
  problems,
  className,
}: {
  problems: readonly Diagnostic[];
  className?: string | undefined;
}) {
  const severity = worstSeverity(problems);
  if (severity === undefined || severity === 'info') return null;
  return (
    <span
      className={className ? `${styles.badge} ${className}` : styles.badge}
      data-severity={severity}
      title={problems.map((problem) => problem.message).join('\n')}
      role="img"
      aria-label={`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}, the worst is ${severity === 'error' ? 'an error' : 'a warning'}`}
    >
      {problems.length}
    </span>
  );
}
