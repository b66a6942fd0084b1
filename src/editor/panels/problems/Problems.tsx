import { IconBook2, IconCircleCheck } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { kindOf } from '../../../core/model/design.ts';
import { KIND_NOUNS } from '../../../core/model/naming.ts';
import type { Diagnostic } from '../../../core/rules/diagnostic.ts';
import { useDesign, useEditor } from '../../store/editor.ts';
import { fixesOf, ruleOf } from '../../store/mending.ts';
import { shownProblems, useProblemView } from '../../store/problemFilter.ts';
import { type ProblemGroup, problemGroups } from '../../store/problemGroups.ts';
import { useHeard } from '../../store/problems.ts';
import { openRules } from '../../store/session.ts';
import { ProblemFilters, SilencedToggle } from './ProblemFilters.tsx';
import { ProblemMenu } from './ProblemMenu.tsx';
import { ProblemRow } from './ProblemRow.tsx';
import styles from './Problems.module.css';
import { mendAndSay, openMenu, useProblemList } from './problemList.ts';
import { chunksOf, problemKey, rowNow, rowStep } from './problemRows.ts';
import { Silenced } from './Silenced.tsx';

/** Everything the rules find, by entity: a press leads to the field, Enter mends it where Portico knows how. */
export function Problems() {
  const heard = useHeard();
  const silenced = useProblemView((view) => view.silenced);
  const said = useProblemList((list) => list.said);
  const silences = useDesign((design) => design.silences.length);
  useEffect(() => () => useProblemList.setState({ menu: undefined, silencing: undefined, said: '' }), []);
  return (
    <div className={styles.problems} data-problems>
      {silenced ? <Silenced heard={heard} /> : <Told all={heard.told} silences={silences} />}
      <ProblemMenu />
      <p role="status" className={styles.hidden}>
        {said}
      </p>
    </div>
  );
}

function Told({ all, silences }: { all: readonly Diagnostic[]; silences: number }) {
  const design = useDesign((current) => current);
  const view = useProblemView();
  const selection = useEditor((state) => (view.ofSelection ? state.selection : NOTHING));
  const groups = useMemo(
    () =>
      problemGroups(
        design,
        shownProblems(design, all, view, selection, (code) => ruleOf(code)?.topic),
      ),
    [design, all, view, selection],
  );
  const shown = groups.reduce((sum, group) => sum + group.problems.length, 0);
  return (
    <>
      {(all.length > 0 || silences > 0) && (
        <div className={styles.bar}>
          {all.length > 0 && <ProblemFilters all={all} shown={shown} />}
          <span className={styles.end}>
            <SilencedToggle count={silences} />
            <button
              type="button"
              className={styles.tool}
              aria-label="All rules"
              title="All that is checked"
              onClick={() => openRules()}
            >
              <IconBook2 size={15} stroke={1.7} aria-hidden />
            </button>
          </span>
        </div>
      )}
      {all.length === 0 ? <NoProblems /> : <Groups groups={groups} />}
    </>
  );
}

const NOTHING: readonly never[] = [];

function NoProblems() {
  return (
    <div className={styles.none}>
      <IconCircleCheck size={26} stroke={1.5} aria-hidden />
      <p>
        <b>No problems</b>
        <br />
        Nothing in this design is known to fail or to bite later.
        <br />
        <button type="button" className={styles.clear} onClick={() => openRules()}>
          All that is checked
        </button>
      </p>
    </div>
  );
}

function Groups({ groups }: { groups: readonly ProblemGroup[] }) {
  const problems = useMemo(() => groups.flatMap((group) => group.problems), [groups]);
  const keys = useMemo(() => problems.map(problemKey), [problems]);
  const chunks = useMemo(() => chunksOf(groups), [groups]);
  const list = useRef<HTMLDivElement>(null);
  const focused = useRef<Element>(undefined);
  const wanted = useRef(false);
  const at = useProblemList((state) => state.at);
  const current = rowNow(at, keys);

  const reach = (place: number) => {
    const key = keys[place];
    if (key !== undefined && (at?.key !== key || at.keys !== keys)) useProblemList.setState({ at: { key, keys } });
  };
  // A row that was out of view is drawn before it can take the focus; and the next one takes that of a row that has gone.
  useLayoutEffect(() => {
    const lost = focused.current?.isConnected === false && document.activeElement === document.body;
    if (!wanted.current && !lost) return;
    wanted.current = false;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${current}"] [data-main]`);
    focused.current = undefined;
    (row ?? list.current)?.focus();
  });

  // A row that goes takes its question with it, or it would be asked anew, and take the focus, when the row comes back.
  useEffect(() => {
    const { silencing } = useProblemList.getState();
    if (silencing && !keys.includes(silencing.key)) useProblemList.setState({ silencing: undefined });
  }, [keys]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target, key } = event;
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    if (!row || !(target instanceof HTMLElement)) return;
    const place = Number(row.dataset.row);
    const problem = problems[place];
    if (!problem) return;
    const buttons = [...row.querySelectorAll<HTMLElement>('button')].filter((button) => button.offsetParent !== null);
    const column = buttons.indexOf(target);
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : rowStep(key, place, keys.length, page);
    if (step !== undefined) {
      wanted.current = true;
      reach(step);
      if (step === place) buttons[0]?.focus();
    } else if (key === 'ArrowRight') buttons[Math.min(column + 1, buttons.length - 1)]?.focus();
    else if (key === 'ArrowLeft') buttons[Math.max(column - 1, 0)]?.focus();
    else if (key === 'Escape' && column > 0) buttons[0]?.focus();
    else if (key === 'Enter' && column === 0) {
      const [fix] = fixesOf(useEditor.getState().document, problem);
      if (!fix) return; // the press of the button leads to the place
      mendAndSay(fix);
    } else if (key === 'F1' || key === '?') openRules(problem.code);
    else if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey) || (key === '.' && event.ctrlKey)) {
      const { left, bottom } = target.getBoundingClientRect();
      openMenu(problem, left + 20, bottom);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onContextMenu = (event: MouseEvent<HTMLDivElement>) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    const problem = row && problems[Number(row.dataset.row)];
    if (!problem) return;
    event.preventDefault();
    row.querySelector<HTMLElement>('[data-main]')?.focus();
    openMenu(problem, event.clientX, event.clientY);
  };
  let first = 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move among the rows inside
    <div
      ref={list}
      className={styles.groups}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      onFocus={(event) => {
        focused.current = event.target;
        const row = event.target.closest<HTMLElement>('[data-row]');
        if (row) reach(Number(row.dataset.row));
      }}
      onBlur={(event) => {
        if (event.relatedTarget) focused.current = undefined;
      }}
    >
      {groups.length === 0 && <p className={styles.allHidden}>Nothing matches the filter.</p>}
      {chunks.map((chunk) => {
        const start = first;
        first += chunk.reduce((sum, group) => sum + group.problems.length, 0);
        return (
          <Chunk
            key={chunk[0]?.id}
            groups={chunk}
            start={start}
            current={start <= current && current < first ? current : undefined}
            whole={chunks.length === 1}
          />
        );
      })}
    </div>
  );
}

/** About how high a row and a heading are, in pixels. */
const ROW_HEIGHT = 34;
const HEADING_HEIGHT = 26;
/** How near a chunk comes, in pixels, before it is drawn. */
const NEAR = '600px';

/** Groups that are drawn when they come near, and stay as high as they were when they go away. */
function Chunk({
  groups,
  start,
  current,
  whole,
}: {
  groups: readonly ProblemGroup[];
  /** The place of its first row in the list. */
  start: number;
  /** The row that Tab leads to, if it is here. */
  current: number | undefined;
  /** Whether it is all there is, which is always drawn. */
  whole: boolean;
}) {
  const element = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(start === 0);
  const height = useRef<number>(undefined);
  useEffect(() => {
    if (whole || !element.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting && entry.boundingClientRect.height > 0)
          height.current = entry.boundingClientRect.height;
        setNear(entry.isIntersecting);
      },
      { root: element.current.parentElement, rootMargin: NEAR },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [whole]);
  const rows = groups.reduce((sum, group) => sum + group.problems.length, 0);
  const drawn = whole || near || current !== undefined;
  let place = start;
  return (
    <div
      ref={element}
      style={drawn ? undefined : { height: height.current ?? rows * ROW_HEIGHT + groups.length * HEADING_HEIGHT }}
    >
      {drawn &&
        groups.map((group) => {
          const from = place;
          place += group.problems.length;
          return <Group key={group.id} group={group} start={from} current={current} />;
        })}
    </div>
  );
}

function Group({ group, start, current }: { group: ProblemGroup; start: number; current: number | undefined }) {
  const { id, name, problems } = group;
  return (
    <section className={styles.group} aria-label={`${kindName(id)} ${name}`}>
      <h3 className={styles.subject}>
        {name} <span>{kindName(id)}</span>
      </h3>
      <ul>
        {problems.map((problem, index) => (
          <li key={problemKey(problem)}>
            <ProblemRow problem={problem} place={start + index} reachable={start + index === current} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function kindName(id: ProblemGroup['id']): string {
  if (id === 'design') return 'Design';
  const { one } = KIND_NOUNS[kindOf(id)];
  return `${one.charAt(0).toUpperCase()}${one.slice(1)}`;
}
