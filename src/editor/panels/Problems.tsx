import { IconCircleCheck } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useMemo, useState } from 'react';
import { kindOf } from '../../core/model/design.ts';
import { KIND_NOUNS } from '../../core/model/naming.ts';
import { type Diagnostic, SEVERITIES, type Severity } from '../../core/rules/diagnostic.ts';
import type { Rule } from '../../core/rules/rule.ts';
import { RULES } from '../../core/rules/rules.ts';
import { goTo, useDesign, useEditor } from '../store/editor.ts';
import { useAllProblems } from '../store/problems.ts';
import { SeverityIcon } from './fields/SeverityIcon.tsx';
import styles from './Problems.module.css';
import { type ProblemGroup, placeToMend, problemGroups, severityCounts } from './problemGroups.ts';

const RULE_BY_CODE: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.code, rule]));

const SEVERITY_NAMES: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

/** Everything the rules find, by entity; a press leads to the field. */
export function Problems() {
  const diagnostics = useAllProblems();
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const design = useDesign((current) => current);
  const groups = useMemo(() => {
    const shown = new Set(SEVERITIES.filter((severity) => !hidden.has(severity)));
    return problemGroups(design, diagnostics, shown);
  }, [design, diagnostics, hidden]);
  const counts = severityCounts(diagnostics);

  if (diagnostics.length === 0) {
    return (
      <div className={styles.none}>
        <IconCircleCheck size={26} stroke={1.5} aria-hidden />
        <p>
          <b>No problems</b>
          <br />
          Nothing in this design is known to fail or to bite later.
        </p>
      </div>
    );
  }
  const toggle = (severity: Severity) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    setHidden(next);
  };
  return (
    <div className={styles.problems}>
      <div className={styles.bar}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={styles.filter}
            aria-pressed={!hidden.has(severity)}
            disabled={counts[severity] === 0}
            onClick={() => toggle(severity)}
          >
            <SeverityIcon severity={severity} size={14} />
            {counts[severity]} {SEVERITY_NAMES[severity][counts[severity] === 1 ? 0 : 1]}
          </button>
        ))}
      </div>
      <Groups groups={groups} />
      {groups.length === 0 && <p className={styles.allHidden}>All problems are filtered out.</p>}
    </div>
  );
}

function Groups({ groups }: { groups: readonly ProblemGroup[] }) {
  const [active, setActive] = useState(0);
  const count = groups.reduce((sum, group) => sum + group.problems.length, 0);
  const current = Math.min(active, count - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const to = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const buttons = event.currentTarget.querySelectorAll<HTMLElement>('[data-problem]');
    buttons[Math.max(0, Math.min(count - 1, to))]?.focus();
  };
  let index = 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move among the buttons inside
    <div className={styles.groups} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <section key={group.id} className={styles.group} aria-label={`${kindName(group.id)} ${group.name}`}>
          <h3 className={styles.subject}>
            {group.name} <span>{kindName(group.id)}</span>
          </h3>
          <ul>
            {group.problems.map((problem) => {
              const place = index;
              index += 1;
              return (
                <li key={problem.code + problem.message + (problem.subject.field ?? '')}>
                  <ProblemButton problem={problem} place={place} reachable={place === current} onReach={setActive} />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

function kindName(id: ProblemGroup['id']): string {
  if (id === 'design') return 'Design';
  const { one } = KIND_NOUNS[kindOf(id)];
  return `${one.charAt(0).toUpperCase()}${one.slice(1)}`;
}

interface ProblemButtonProps {
  problem: Diagnostic;
  place: number;
  reachable: boolean;
  onReach: (place: number) => void;
}

/** Findings are made anew with each change of the design; one that says the same is not drawn again. */
function isSame(a: ProblemButtonProps, b: ProblemButtonProps): boolean {
  return (
    a.place === b.place &&
    a.reachable === b.reachable &&
    a.problem.message === b.problem.message &&
    a.problem.code === b.problem.code &&
    a.problem.severity === b.problem.severity &&
    a.problem.subject.id === b.problem.subject.id &&
    a.problem.subject.field === b.problem.subject.field
  );
}

const ProblemButton = memo(function ProblemButton({ problem, place, reachable, onReach }: ProblemButtonProps) {
  const rule = RULE_BY_CODE.get(problem.code);
  return (
    <button
      type="button"
      className={styles.problem}
      data-problem
      tabIndex={reachable ? 0 : -1}
      title={rule?.source}
      onFocus={() => onReach(place)}
      onClick={() => goTo(placeToMend(useEditor.getState().document.design, problem.subject))}
    >
      <SeverityIcon severity={problem.severity} size={15} />
      <span className={styles.text}>
        <span className={styles.hidden}>{SEVERITY_NAMES[problem.severity][0]}: </span>
        {problem.message}
        {rule && <span className={styles.fix}> {rule.fix}</span>}
      </span>
      <code className={styles.code}>{problem.code}</code>
    </button>
  );
}, isSame);
