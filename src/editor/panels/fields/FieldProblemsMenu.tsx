import { Menu } from '@mantine/core';
import { IconBellOff, IconBook2, IconChecks, IconDots, IconWand } from '@tabler/icons-react';
import { Fragment, useRef, useState } from 'react';
import type { Command } from '../../../core/commands/command.ts';
import type { Diagnostic } from '../../../core/rules/diagnostic.ts';
import { useEditor } from '../../store/editor.ts';
import { fixAllOf, fixesOf } from '../../store/mending.ts';
import { openRules, useSession } from '../../store/session.ts';
import styles from './fields.module.css';

/** Not keys: the one that opens the menu would close it. */
const PRESSES = ['pointerdown'];

/** All that can be done about the findings of a field: by its button, or by the key for quick fixes in the field. */
export function FieldProblemsMenu({
  id,
  problems,
  onFix,
  onSilence,
}: {
  id: string;
  problems: readonly Diagnostic[];
  onFix: (fix: Command) => void;
  onSilence: (problem: Diagnostic, whole: boolean) => void;
}) {
  const asked = useSession((session) => session.fixing === id);
  const [pressed, setPressed] = useState(false);
  const cameFrom = useRef<Element>(null);
  const opened = asked || pressed;
  if (opened && !cameFrom.current) cameFrom.current = document.activeElement;
  const close = () => {
    setPressed(false);
    if (asked) useSession.setState({ fixing: undefined });
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    cameFrom.current = null;
  };
  return (
    <Menu
      opened={opened}
      onClose={close}
      position="bottom-end"
      width={280}
      transitionProps={{ duration: 0 }}
      clickOutsideEvents={PRESSES}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      trapFocus
    >
      <Menu.Target>
        <button
          type="button"
          className={styles.iconButton}
          aria-label="More that helps"
          title="More that helps"
          onClick={() => setPressed(true)}
        >
          <IconDots size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {opened && <Items problems={problems} close={close} onFix={onFix} onSilence={onSilence} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function Items({
  problems,
  close,
  onFix,
  onSilence,
}: {
  problems: readonly Diagnostic[];
  close: () => void;
  onFix: (fix: Command) => void;
  onSilence: (problem: Diagnostic, whole: boolean) => void;
}) {
  const document = useEditor((state) => state.document);
  const line = (Icon: typeof IconWand, label: string, run: () => void) => (
    <Menu.Item
      key={label}
      leftSection={<Icon size={15} stroke={1.7} />}
      onClick={() => {
        close();
        run();
      }}
    >
      {label}
    </Menu.Item>
  );
  return problems.map((problem, index) => {
    const { code, message, subject } = problem;
    const all = fixAllOf(document, code);
    return (
      <Fragment key={`${subject.id} ${code} ${message}`}>
        {index > 0 && <Menu.Divider />}
        {problems.length > 1 && <Menu.Label>{message}</Menu.Label>}
        {fixesOf(document, problem).map((fix) => line(IconWand, fix.label, () => onFix(fix)))}
        {all && line(IconChecks, all.label, () => onFix(all))}
        {line(IconBook2, `About ${code}`, () => openRules(code))}
        {subject.id !== 'design' && line(IconBellOff, 'Silence here…', () => onSilence(problem, false))}
        {line(IconBellOff, 'Silence in the whole design…', () => onSilence(problem, true))}
      </Fragment>
    );
  });
}
