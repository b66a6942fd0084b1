import { IconBellOff, IconCornerDownLeft, IconDots, IconWand } from '@tabler/icons-react';
import { memo } from 'react';
import type { Diagnostic } from '../../../core/rules/diagnostic.ts';
import { useEditor } from '../../store/editor.ts';
import { fixesOf, goToProblem, ruleOf } from '../../store/mending.ts';
import { openRules } from '../../store/session.ts';
import { SeverityIcon } from '../fields/SeverityIcon.tsx';
import { SilenceForm } from '../SilenceForm.tsx';
import styles from './Problems.module.css';
import { askToSilence, mendAndSay, openMenu, say, useProblemList } from './problemList.ts';
import { problemKey } from './problemRows.ts';
import { SEVERITY_NAMES } from './severityNames.ts';

interface Props {
  problem: Diagnostic;
  /** Its place in the list. */
  place: number;
  /** Whether Tab leads here: to one row of the list. */
  reachable: boolean;
}

/** One finding: what is wrong and what helps, and buttons that the arrow keys reach. The list around it handles the keys. */
export const ProblemRow = memo(
  function ProblemRow({ problem, place, reachable }: Props) {
    const { code, severity, message } = problem;
    const fix = useEditor((state) => fixesOf(state.document, problem)[0]?.label);
    const words = useEditor(() => ruleOf(code)?.fix);
    const silencing = useProblemList((list) =>
      list.silencing?.key === problemKey(problem) ? (list.silencing.whole ? 'everywhere' : 'here') : undefined,
    );
    return (
      <>
        <div className={styles.row} data-row={place}>
          <button
            type="button"
            className={styles.problem}
            data-main
            tabIndex={reachable ? 0 : -1}
            aria-keyshortcuts="Enter Space F1"
            onClick={() => goToProblem(problem)}
          >
            <SeverityIcon severity={severity} size={15} />
            <span className={styles.text}>
              <span className={styles.hidden}>{SEVERITY_NAMES[severity][0]}: </span>
              {message}
              {words && <span className={styles.fix}> {words}</span>}
              {fix && <span className={styles.hidden}> Enter: {fix}.</span>}
            </span>
          </button>
          {fix && (
            <button
              type="button"
              className={styles.mend}
              tabIndex={-1}
              title={fix}
              onClick={() => {
                const [first] = fixesOf(useEditor.getState().document, problem);
                if (first) mendAndSay(first);
              }}
            >
              <IconWand size={13} stroke={1.8} aria-hidden />
              <span>{fix}</span>
              <IconCornerDownLeft size={12} stroke={1.8} className={styles.enter} aria-hidden />
            </button>
          )}
          <button
            type="button"
            className={styles.code}
            tabIndex={-1}
            title="About this rule"
            aria-label={`About the rule ${code}`}
            onClick={() => openRules(code)}
          >
            {code}
          </button>
          <button
            type="button"
            className={styles.tool}
            tabIndex={-1}
            aria-label="Silence here"
            title="Silence here"
            onClick={() => askToSilence(problem, problem.subject.id === 'design')}
          >
            <IconBellOff size={14} stroke={1.8} aria-hidden />
          </button>
          <button
            type="button"
            className={styles.tool}
            tabIndex={-1}
            aria-label="More"
            aria-haspopup="menu"
            title="More"
            onClick={(event) => {
              const { left, bottom } = event.currentTarget.getBoundingClientRect();
              openMenu(problem, left, bottom);
            }}
          >
            <IconDots size={15} stroke={1.8} aria-hidden />
          </button>
        </div>
        {silencing && (
          <SilenceForm
            code={code}
            id={silencing === 'everywhere' || problem.subject.id === 'design' ? undefined : problem.subject.id}
            onDone={() => {
              useProblemList.setState({ silencing: undefined });
              say(`${code} is silenced.`);
            }}
            onCancel={() => {
              useProblemList.setState({ silencing: undefined });
              document.querySelector<HTMLElement>(`[data-row="${place}"] [data-main]`)?.focus();
            }}
          />
        )}
      </>
    );
  },
  (a, b) =>
    a.place === b.place &&
    a.reachable === b.reachable &&
    problemKey(a.problem) === problemKey(b.problem) &&
    a.problem.severity === b.problem.severity,
);
