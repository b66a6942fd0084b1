import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { actionLabel, actionOf } from '../store/actions.ts';
import { useEditor } from '../store/editor.ts';
import styles from './HistoryButtons.module.css';
import { withKeys } from './withKeys.ts';

/** Undo and redo; each says what it would undo or redo. */
export function HistoryButtons() {
  return (
    <>
      <StepButton id="undo" Icon={IconArrowBackUp} />
      <StepButton id="redo" Icon={IconArrowForwardUp} />
    </>
  );
}

function StepButton({ id, Icon }: { id: 'undo' | 'redo'; Icon: typeof IconArrowBackUp }) {
  const action = actionOf(id);
  const label = useEditor((state) => actionLabel(action, state));
  const unavailable = useEditor((state) => action.unavailable?.(state) !== undefined);
  return (
    <Tooltip label={withKeys(id, label)}>
      <ActionIcon
        className={styles.step}
        aria-label={label}
        data-disabled={unavailable || undefined}
        aria-disabled={unavailable}
        onClick={() => {
          if (!unavailable) void action.run();
        }}
      >
        <Icon size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
