import { Button, Popover, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { saveToFile } from '../store/library.ts';
import { flush, useSaving } from '../store/saving.ts';
import { ago } from './ago.ts';
import styles from './SavedState.module.css';

/** Whether the design is saved, since when, and if not, why and what to do. */
export function SavedState() {
  const state = useSaving((saving) => saving.state);
  switch (state.kind) {
    case 'saving':
      return <span className={styles.state}>Saving…</span>;
    case 'saved':
      return <Saved at={state.at} />;
    case 'failed':
      return <NotSaved reason={state.reason} />;
  }
}

function Saved({ at }: { at: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), Date.now() - at < 60_000 ? 1000 : 30_000);
    return () => clearInterval(timer);
  }, [at]);
  return <span className={styles.state}>Saved · {ago(at, now)}</span>;
}

function NotSaved({ reason }: { reason: string }) {
  return (
    <Popover width={300} position="bottom-start" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles.failed} role="alert">
          <IconAlertTriangle size={15} aria-hidden />
          <span>Not saved: {reason}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" mb="sm">
          Your changes are in this tab only: {reason}. You can go on working. Save the design to a file, or make room
          (delete designs you no longer need) and try again.
        </Text>
        <Button onClick={saveToFile}>Save to a file</Button>{' '}
        <Button variant="default" onClick={() => void flush()}>
          Try again
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
