import { type Diagnostic, SEVERITIES, type Severity } from '../../core/rules/diagnostic.ts';
import styles from './ProblemBadge.module.css';

/** The worst severity among diagnostics. */
export function worstSeverity(diagnostics: readonly Diagnostic[]): Severity | undefined {
  return SEVERITIES.find((severity) => diagnostics.some((diagnostic) => diagnostic.severity === severity));
}

const SHOWN_MESSAGES = 3;

/** The first messages in lines, the worst first, and how many more there are. */
export function firstMessages(problems: readonly Diagnostic[]): string {
  const sorted = SEVERITIES.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  const lines = sorted.slice(0, SHOWN_MESSAGES).map(({ message }) => message);
  const more = sorted.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

/** `2 problems, the worst is an error`, or `2 problems inside, …`. */
export function countedProblems(count: number, severity: Severity, inside = false): string {
  const worst = severity === 'error' ? 'an error' : 'a warning';
  const one = count === 1 ? `1 problem${inside ? ' inside' : ''}, ${worst}` : undefined;
  return one ?? `${count} problems${inside ? ' inside' : ''}, the worst is ${worst}`;
}

/**
 * How many findings there are, in the colour of the worst; nothing when there are none worth a badge. Notes do not count.
 * With `onPress` it is a button; without, what it stands in hears the press.
 */
export function ProblemBadge({
  problems,
  className,
  onPress,
}: {
  problems: readonly Diagnostic[];
  className?: string | undefined;
  onPress?: (() => void) | undefined;
}) {
  const worth = problems.filter(({ severity }) => severity !== 'info');
  const severity = worstSeverity(worth);
  if (severity === undefined) return null;
  return (
    <CountBadge
      count={worth.length}
      severity={severity}
      messages={firstMessages(worth)}
      className={className}
      onPress={onPress}
    />
  );
}

/** @param messages what hovering tells @param inside whether it counts what something holds, rather than its own @param brief leaves out the word for that */
export function CountBadge({
  count,
  severity,
  messages,
  inside = false,
  brief = false,
  className,
  onPress,
}: {
  count: number;
  severity: Severity;
  messages?: string | undefined;
  inside?: boolean;
  brief?: boolean;
  className?: string | undefined;
  onPress?: (() => void) | undefined;
}) {
  const counted = countedProblems(count, severity, inside);
  const shared = {
    className: className ? `${styles.badge} ${className}` : styles.badge,
    'data-severity': severity,
    'data-inside': inside || undefined,
    'data-brief': brief || undefined,
    'data-badge': true,
    title: messages ?? counted,
  };
  const text = inside && !brief ? `${count} inside` : count;
  if (!onPress) {
    return (
      <span {...shared} role="img" aria-label={counted}>
        {text}
      </span>
    );
  }
  return (
    <button
      {...shared}
      type="button"
      className={`${shared.className} nodrag nopan`}
      tabIndex={-1}
      aria-label={`${counted}. Go to the first.`}
      onClick={(event) => {
        event.stopPropagation(); // what is around it would be selected
        onPress();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {text}
    </button>
  );
}
