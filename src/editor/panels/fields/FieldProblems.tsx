import { IconBook2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Command } from '../../../core/commands/command.ts';
import type { Diagnostic } from '../../../core/rules/diagnostic.ts';
import { useEditor } from '../../store/editor.ts';
import { formatKeys } from '../../store/keys.ts';
import { fixesOf, mend } from '../../store/mending.ts';
import { openRules } from '../../store/session.ts';
import { SilenceForm } from '../SilenceForm.tsx';
import { FieldProblemsMenu } from './FieldProblemsMenu.tsx';
import styles from './fields.module.css';
import { ProblemLine } from './ProblemLine.tsx';
import { QuickFixButton } from './QuickFixButton.tsx';

const SHOWN_PROBLEMS = 3;
/** So many quick fixes have a button; the menu has them all. */
const SHOWN_FIXES = 2;

/** What is wrong with a field, said as it comes up, and what helps. @param id the field's DOM id */
export function FieldProblems({ id, problems }: { id: string; problems: readonly Diagnostic[] }) {
  return (
    <>
      <div id={`${id}-problems`} className={styles.problems} aria-live="polite">
        {problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
          <ProblemLine key={`${problem.subject.id} ${problem.code} ${problem.message}`} problem={problem} />
        ))}
        {problems.length > SHOWN_PROBLEMS && <span>and {problems.length - SHOWN_PROBLEMS} more</span>}
      </div>
      {problems.length > 0 && <Help id={id} problems={problems} />}
    </>
  );
}

/** Quick fixes, the reference, and a menu of everything that can be done. */
function Help({ id, problems }: { id: string; problems: readonly Diagnostic[] }) {
  const labels = useEditor(
    useShallow(({ document }) => problems.flatMap((problem) => fixesOf(document, problem)[0]?.label ?? [])),
  );
  const [silencing, setSilencing] = useState<{ problem: Diagnostic; whole: boolean }>();
  const [worst] = problems;
  const apply = (fix: Command | undefined) => {
    if (fix && mend(fix)) focusField(id);
  };
  const firstOf = (label: string) =>
    problems.flatMap((problem) => fixesOf(useEditor.getState().document, problem)).find((fix) => fix.label === label);
  return (
    <>
      <div className={styles.helps}>
        {[...new Set(labels)].slice(0, SHOWN_FIXES).map((label) => (
          <QuickFixButton key={label} label={label} hint={formatKeys('mod+.')} onClick={() => apply(firstOf(label))} />
        ))}
        {worst && (
          <button
            type="button"
            className={styles.iconButton}
            aria-label={`About the rule ${worst.code}`}
            title={`About the rule ${worst.code}`}
            onClick={() => openRules(worst.code)}
          >
            <IconBook2 size={14} stroke={1.7} aria-hidden />
          </button>
        )}
        <FieldProblemsMenu
          id={id}
          problems={problems}
          onFix={apply}
          onSilence={(problem, whole) => setSilencing({ problem, whole })}
        />
      </div>
      {silencing && (
        <SilenceForm
          code={silencing.problem.code}
          id={silencing.whole || silencing.problem.subject.id === 'design' ? undefined : silencing.problem.subject.id}
          onDone={() => {
            setSilencing(undefined);
            focusField(id);
          }}
          onCancel={() => {
            setSilencing(undefined);
            focusField(id);
          }}
        />
      )}
    </>
  );
}

/** What helped goes with the problem, so the focus goes on in the field. */
function focusField(id: string): void {
  const field = document.getElementById(id);
  const inner = field?.matches('[role="radiogroup"], [role="group"]')
    ? field.querySelector<HTMLElement>('input:checked, input, button')
    : undefined;
  (inner ?? field)?.focus();
}
