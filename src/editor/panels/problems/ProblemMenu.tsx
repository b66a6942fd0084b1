import { Menu } from '@mantine/core';
import { IconBellOff, IconBook2, IconChecks, IconCopy, IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import type { Command } from '../../../core/commands/command.ts';
import type { Diagnostic } from '../../../core/rules/diagnostic.ts';
import { notify, useEditor } from '../../store/editor.ts';
import { fixAllOf, fixesOf } from '../../store/mending.ts';
import { subjectName } from '../../store/problemGroups.ts';
import { openRules } from '../../store/session.ts';
import styles from './Problems.module.css';
import { askToSilence, mendAndSay, useProblemList } from './problemList.ts';

/** Not keys: the one that opens the menu would close it. */
const PRESSES = ['pointerdown'];

/** All that can be done about a row, where it was asked for. */
export function ProblemMenu() {
  const menu = useProblemList((list) => list.menu);
  return menu ? <OpenMenu key={`${menu.x} ${menu.y}`} {...menu} /> : null;
}

function OpenMenu({ problem, x, y }: { problem: Diagnostic; x: number; y: number }) {
  const document = useEditor((state) => state.document);
  const [cameFrom] = useState(() => window.document.activeElement);
  const { code, message, subject } = problem;
  const fixes = fixesOf(document, problem);
  const all = fixAllOf(document, code);
  const close = () => {
    useProblemList.setState({ menu: undefined });
    if (cameFrom instanceof HTMLElement) cameFrom.focus();
  };
  const line = (Icon: typeof IconWand, label: string, run: () => void) => (
    <Menu.Item
      key={label}
      leftSection={<Icon size={15} stroke={1.7} />}
      onClick={() => {
        close(); // what goes with the row gives the focus to the next one
        run();
      }}
    >
      {label}
    </Menu.Item>
  );
  const mending = (fix: Command) => line(IconWand, fix.label, () => mendAndSay(fix));
  return (
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      offset={2}
      clickOutsideEvents={PRESSES}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      trapFocus
      width={300}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <div className={styles.spot} style={{ left: x, top: y }} />
      </Menu.Target>
      <Menu.Dropdown>
        {fixes.map(mending)}
        {all && line(IconChecks, all.label, () => mendAndSay(all))}
        {fixes.length > 0 && <Menu.Divider />}
        {subject.id !== 'design' &&
          line(IconBellOff, `Silence for ${subjectName(document.design, subject.id)}…`, () =>
            askToSilence(problem, false),
          )}
        {line(IconBellOff, 'Silence in the whole design…', () => askToSilence(problem, true))}
        <Menu.Divider />
        {line(IconBook2, 'About this rule', () => openRules(code))}
        {line(IconCopy, 'Copy the message', () => void copy(message))}
      </Menu.Dropdown>
    </Menu>
  );
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify('info', 'The message is on the clipboard.');
  } catch {
    notify('error', 'The browser did not let Portico write to the clipboard.');
  }
}
