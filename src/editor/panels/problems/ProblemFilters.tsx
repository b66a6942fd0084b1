import {
  IconBellOff,
  IconChevronDown,
  IconFocusCentered,
  IconGauge,
  IconSearch,
  IconShield,
} from '@tabler/icons-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { byNumber } from '../../../core/model/ids.ts';
import { type Diagnostic, SEVERITIES } from '../../../core/rules/diagnostic.ts';
import type { Topic } from '../../../core/rules/rule.ts';
import { useDesign } from '../../store/editor.ts';
import { ruleOf } from '../../store/mending.ts';
import { concerns, isFiltering, NO_FILTER, severityCounts, useProblemView } from '../../store/problemFilter.ts';
import { SeverityIcon } from '../fields/SeverityIcon.tsx';
import styles from './Problems.module.css';
import { SEVERITY_NAMES } from './severityNames.ts';

const set = useProblemView.setState;

const TOPICS: readonly { topic: Topic; label: string; Icon: typeof IconShield }[] = [
  { topic: 'security', label: 'Security', Icon: IconShield },
  { topic: 'quota', label: 'Quotas', Icon: IconGauge },
];

/** Which findings show, and how many of how many. */
export function ProblemFilters({ all, shown }: { all: readonly Diagnostic[]; shown: number }) {
  const view = useProblemView();
  const counts = severityCounts(all);
  const filtering = isFiltering(view);
  return (
    <>
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          className={styles.filter}
          aria-pressed={!view.hidden.includes(severity)}
          disabled={counts[severity] === 0}
          onClick={() =>
            set({
              hidden: view.hidden.includes(severity)
                ? view.hidden.filter((other) => other !== severity)
                : [...view.hidden, severity],
            })
          }
        >
          <SeverityIcon severity={severity} size={14} />
          {counts[severity]} {SEVERITY_NAMES[severity][counts[severity] === 1 ? 0 : 1]}
        </button>
      ))}
      <span className={styles.gap} />
      {TOPICS.map(({ topic, label, Icon }) => {
        const count = all.filter(({ code }) => ruleOf(code)?.topic === topic).length;
        if (count === 0 && view.topic !== topic) return null;
        return (
          <button
            key={topic}
            type="button"
            className={styles.only}
            aria-pressed={view.topic === topic}
            onClick={() => set({ topic: view.topic === topic ? undefined : topic })}
          >
            <Icon size={14} stroke={1.7} aria-hidden />
            {label} {count}
          </button>
        );
      })}
      <ApiFilter all={all} />
      <button
        type="button"
        className={styles.only}
        aria-pressed={view.ofSelection}
        aria-label="Of the selection"
        title="Only what is about what is selected"
        onClick={() => set({ ofSelection: !view.ofSelection })}
      >
        <IconFocusCentered size={14} stroke={1.7} aria-hidden />
        Selection
      </button>
      <Words />
      <span className={styles.count} role="status">
        {filtering && `${shown} of ${all.length}`}
      </span>
      {filtering && (
        <button
          type="button"
          className={styles.clear}
          onClick={(event) => {
            event.currentTarget.closest('[data-problems]')?.querySelector('input')?.focus(); // the button goes
            set(NO_FILTER);
          }}
        >
          Show all
        </button>
      )}
    </>
  );
}

/** Of several APIs, whose findings show. */
function ApiFilter({ all }: { all: readonly Diagnostic[] }) {
  const design = useDesign((current) => current);
  const chosen = useProblemView((view) => view.apiId);
  const apis = Object.values(design.apis).sort(byNumber);
  if (apis.length < 2) return null;
  return (
    <span className={styles.select} data-chosen={(chosen && design.apis[chosen] !== undefined) || undefined}>
      <select
        aria-label="Of which API"
        value={chosen && design.apis[chosen] ? chosen : ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          set({ apiId: apis.find(({ id }) => id === value)?.id });
        }}
      >
        <option value="">All APIs</option>
        {apis.map(({ id, name }) => (
          <option key={id} value={id}>
            {`${name || '(unnamed)'} ${all.filter(({ subject }) => concerns(design, subject.id, id)).length}`}
          </option>
        ))}
      </select>
      <IconChevronDown size={13} aria-hidden />
    </span>
  );
}

function Words() {
  const words = useProblemView((view) => view.words);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // The text is the field's own, so undo in it is the browser's.
    if ((event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase())) event.stopPropagation();
    if (event.key === 'Escape' && words !== '') set({ words: '' });
    else if (event.key === 'ArrowDown')
      event.currentTarget.closest('[data-problems]')?.querySelector<HTMLElement>('[data-main][tabindex="0"]')?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={styles.words}>
      <IconSearch size={13} aria-hidden />
      <input
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder="Filter"
        aria-label="Filter the problems"
        title="By name, message or code"
        value={words}
        onChange={(event) => set({ words: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}

/** Turns to the list of what is silenced, and back. */
export function SilencedToggle({ count }: { count: number }) {
  const on = useProblemView((view) => view.silenced);
  if (count === 0 && !on) return null;
  const turn = (event: MouseEvent<HTMLButtonElement>) => {
    const list = event.currentTarget.closest('[data-problems]');
    flushSync(() => set({ silenced: !on }));
    // The other list has a button of its own, or none when nothing is silenced.
    const next =
      list?.querySelector<HTMLElement>('[data-turns]') ?? list?.querySelector<HTMLElement>('[data-main][tabindex="0"]');
    next?.focus();
  };
  return (
    <button type="button" className={styles.only} data-turns aria-pressed={on} onClick={turn}>
      <IconBellOff size={14} stroke={1.7} aria-hidden />
      Silenced ({count})
    </button>
  );
}
