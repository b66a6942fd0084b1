import { IconBellRinging, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { unsilence } from '../../../core/commands/silence.ts';
import type { Silence } from '../../../core/model/silence.ts';
import type { Diagnostic } from '../../../core/rules/diagnostic.ts';
import type { Heard } from '../../../core/rules/silenced.ts';
import { dispatch, useDesign } from '../../store/editor.ts';
import { goToProblem, ruleOf } from '../../store/mending.ts';
import { subjectName } from '../../store/problemGroups.ts';
import { openRules } from '../../store/session.ts';
import { SeverityIcon } from '../fields/SeverityIcon.tsx';
import { SilencedToggle } from './ProblemFilters.tsx';
import styles from './Problems.module.css';
import { say } from './problemList.ts';

/** So many findings of a silence are listed. */
const MOST = 5;

/** What somebody has decided not to hear of, and why. */
export function Silenced({ heard }: { heard: Heard }) {
  const silences = useDesign((design) => design.silences);
  const list = useRef<HTMLUListElement>(null);
  const again = (silence: Silence, place: number) => {
    if (!dispatch(unsilence(silence.code, silence.id)).ok) return;
    say(`${silence.code} is heard again.`);
    // Its neighbour has the focus before it goes.
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-again]') ?? [])];
    const next = buttons[place + 1] ?? buttons[place - 1];
    (next ?? list.current?.closest('[data-problems]')?.querySelector<HTMLElement>('[aria-pressed="true"]'))?.focus();
  };
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.barTitle}>
          What is silenced is counted and shown nowhere else. The reasons are saved in the design.
        </span>
        <span className={styles.end}>
          <SilencedToggle count={silences.length} />
        </span>
      </div>
      <div className={styles.groups}>
        {silences.length === 0 ? (
          <p className={styles.allHidden}>Nothing is silenced.</p>
        ) : (
          <ul ref={list} className={styles.silences} aria-label="Silenced">
            {silences.map((silence, place) => (
              <SilencedRow
                key={`${silence.code} ${silence.id ?? ''}`}
                silence={silence}
                problems={heard.silenced.filter((one) => one.silence === silence).map((one) => one.diagnostic)}
                onAgain={() => again(silence, place)}
              />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function SilencedRow({
  silence: { code, id, reason },
  problems,
  onAgain,
}: {
  silence: Silence;
  problems: readonly Diagnostic[];
  onAgain: () => void;
}) {
  const where = useDesign((design) => (id ? subjectName(design, id) : 'The whole design'));
  const rule = ruleOf(code);
  const idle = problems.length === 0 && rule !== undefined; // what only an export tells is not looked for here
  return (
    <li className={styles.silence}>
      <div className={styles.silenceWords}>
        <p>
          <b>{where}</b>{' '}
          <button type="button" className={styles.codeLink} title="About this rule" onClick={() => openRules(code)}>
            {code}
          </button>{' '}
          {rule?.title}
        </p>
        <p className={styles.reason}>“{reason}”</p>
        {idle && <p className={styles.idle}>Nothing is found for it any more: it can go.</p>}
        {problems.slice(0, MOST).map((problem) => (
          <button
            key={problem.subject.id + (problem.subject.field ?? '') + problem.message}
            type="button"
            className={styles.silencedProblem}
            onClick={() => goToProblem(problem)}
          >
            <SeverityIcon severity={problem.severity} />
            {problem.message}
          </button>
        ))}
        {problems.length > MOST && <p className={styles.idle}>and {problems.length - MOST} more</p>}
      </div>
      <button
        type="button"
        data-again
        className={styles.mend}
        aria-label={idle ? `Remove the silence of ${code}` : `Hear ${code} again`}
        onClick={onAgain}
      >
        {idle ? (
          <IconTrash size={13} stroke={1.8} aria-hidden />
        ) : (
          <IconBellRinging size={13} stroke={1.8} aria-hidden />
        )}
        <span>{idle ? 'Remove' : 'Hear again'}</span>
      </button>
    </li>
  );
}
