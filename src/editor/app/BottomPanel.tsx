import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { lazy, Suspense, useRef } from 'react';
import { TARGETS } from '../../core/exporters/exporter.ts';
import { CodeBar, CodePanel } from '../code/CodePanel.tsx';
import { TARGET_LABELS } from '../store/exporting.ts';
import { useProblemCount } from '../store/problems.ts';
import { type BottomTab, showBottom, useSession } from '../store/session.ts';
import styles from './BottomPanel.module.css';
import { Boundary } from './Boundary.tsx';
import { ResizeBar } from './ResizeBar.tsx';
import { withKeys } from './withKeys.ts';

/** It comes with the rules, which know what helps against a finding. */
const Problems = lazy(async () => ({ default: (await import('../panels/problems/Problems.tsx')).Problems }));

const TABS: readonly BottomTab[] = [...TARGETS, 'problems'];
const tabId = (tab: BottomTab) => `bottom-tab-${tab}`;
const PANEL_ID = 'bottom-panel';

/** The exports as code, and the problems. Folded up, only its tabs show. */
export function BottomPanel() {
  const open = useSession((session) => session.bottomOpen);
  const height = useSession((session) => session.bottomHeight);
  const tab = useSession((session) => session.bottomTab);
  return (
    <section className={styles.bottom} aria-label="Code and problems" style={open ? { height } : undefined}>
      {open && <ResizeBar />}
      <div className={styles.bar}>
        <Tabs open={open} tab={tab} />
        <div className={styles.tools}>
          {open && tab !== 'problems' && <CodeBar target={tab} />}
          <Tooltip label={withKeys('toggle-code', open ? 'Hide the code' : 'Show the code')}>
            <ActionIcon
              size={28}
              aria-label={open ? 'Hide the code' : 'Show the code'}
              aria-expanded={open}
              aria-controls={PANEL_ID}
              onClick={() => useSession.setState({ bottomOpen: !open })}
            >
              {open ? <IconChevronDown size={16} /> : <IconChevronUp size={16} />}
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
      {open && (
        <div id={PANEL_ID} className={styles.panel} role="tabpanel" aria-labelledby={tabId(tab)}>
          <Boundary
            key={tab === 'problems' ? 'problems' : 'code'}
            what={tab === 'problems' ? 'The list of problems' : 'The code'}
          >
            <Suspense>{tab === 'problems' ? <Problems /> : <CodePanel target={tab} />}</Suspense>
          </Boundary>
        </div>
      )}
    </section>
  );
}

function Tabs({ open, tab }: { open: boolean; tab: BottomTab }) {
  const list = useRef<HTMLDivElement>(null);
  const move = (by: number) => {
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length];
    if (!next) return;
    showBottom(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div
      ref={list}
      className={styles.tabs}
      role="tablist"
      aria-label="Code and problems"
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') move(1);
        else if (event.key === 'ArrowLeft') move(-1);
        else return;
        event.preventDefault();
      }}
    >
      {TABS.map((candidate) => (
        <button
          key={candidate}
          id={tabId(candidate)}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={open && candidate === tab}
          aria-controls={open ? PANEL_ID : undefined}
          tabIndex={candidate === tab ? 0 : -1}
          onClick={() => showBottom(candidate)}
        >
          {candidate === 'problems' ? <ProblemsLabel /> : TARGET_LABELS[candidate]}
        </button>
      ))}
    </div>
  );
}

function ProblemsLabel() {
  const count = useProblemCount();
  return (
    <>
      Problems <span className={styles.count}>{count}</span>
    </>
  );
}
