import { Button, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconDownload,
  IconSearch,
  IconShare2,
} from '@tabler/icons-react';
import { worstSeverity } from '../look/ProblemBadge.tsx';
import { actionOf } from '../store/actions.ts';
import { useDesign } from '../store/editor.ts';
import { keyCaps } from '../store/keys.ts';
import { useAllProblems, useProblemCount } from '../store/problems.ts';
import { openDialog, showBottom, useSession } from '../store/session.ts';
import { DesignMenu } from './DesignMenu.tsx';
import styles from './Header.module.css';
import { HistoryButtons } from './HistoryButtons.tsx';
import { Logo } from './Logo.tsx';
import { SavedState } from './SavedState.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import { withKeys } from './withKeys.ts';

export function Header() {
  return (
    <header className={styles.header}>
      <div className={styles.start}>
        <Logo />
        <b className={styles.brand}>Portico</b>
        <Heading />
        <DesignMenu />
        <SavedState />
      </div>
      <SearchBox />
      <div className={styles.end}>
        <HistoryButtons />
        <ProblemsButton />
        <Button
          variant="default"
          className={styles.action}
          leftSection={<IconShare2 size={15} stroke={1.7} />}
          onClick={() => openDialog('share')}
        >
          Share
        </Button>
        <Tooltip label={withKeys('export', 'Export')}>
          <Button
            className={styles.action}
            leftSection={<IconDownload size={15} stroke={1.7} />}
            onClick={() => openDialog('export')}
          >
            Export
          </Button>
        </Tooltip>
        <ThemeMenu />
      </div>
    </header>
  );
}

function Heading() {
  const name = useDesign((design) => design.name);
  return (
    <VisuallyHidden>
      <h1>{name || '(unnamed)'}</h1>
    </VisuallyHidden>
  );
}

function SearchBox() {
  const [keys = ''] = actionOf('palette').keys ?? [];
  return (
    <UnstyledButton
      className={styles.search}
      onClick={() => openDialog('palette')}
      aria-haspopup="dialog"
      aria-label="Search or run a command"
    >
      <IconSearch size={14} stroke={1.8} aria-hidden />
      <span className={styles.searchText}>Search or run a command</span>
      <kbd className={styles.keys}>{keyCaps(keys).join(' ')}</kbd>
    </UnstyledButton>
  );
}

function ProblemsButton() {
  const problems = useAllProblems();
  const count = useProblemCount();
  const severity = worstSeverity(problems);
  const showsProblems = useSession((session) => session.bottomOpen && session.bottomTab === 'problems');
  const text = count ? `${count} ${count === 1 ? 'problem' : 'problems'}` : count === 0 ? 'No problems' : 'Checking…';
  return (
    <Tooltip label={withKeys('show-problems', 'Show problems')}>
      <UnstyledButton
        className={styles.problems}
        data-severity={count ? severity : 'none'}
        aria-pressed={showsProblems}
        aria-label={text}
        onClick={() => showBottom('problems')}
      >
        {!count ? (
          <IconCircleCheck size={16} stroke={1.8} aria-hidden />
        ) : severity === 'error' ? (
          <IconCircleX size={16} stroke={1.8} aria-hidden />
        ) : (
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
        )}
        <span className={styles.problemsText}>{text}</span>
      </UnstyledButton>
    </Tooltip>
  );
}
