import { Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { actionOf } from '../store/actions.ts';
import styles from './PanelHandle.module.css';
import { withKeys } from './withKeys.ts';

/** The handle at the edge of the canvas that hides a side panel or brings it back. */
export function PanelHandle(props: { side: 'left' | 'right'; open: boolean; action: string; name: string }) {
  const action = actionOf(props.action);
  const label = `${props.open ? 'Hide' : 'Show'} the ${props.name}`;
  const Icon = (props.side === 'left') === props.open ? IconChevronLeft : IconChevronRight;
  return (
    <Tooltip label={withKeys(props.action, label)} position={props.side === 'left' ? 'right' : 'left'}>
      <button
        type="button"
        className={styles.handle}
        data-side={props.side}
        data-open={props.open}
        aria-label={label}
        onClick={() => void action.run()}
      >
        <Icon size={12} stroke={2} aria-hidden />
      </button>
    </Tooltip>
  );
}
