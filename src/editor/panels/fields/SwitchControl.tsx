import type { FieldAria } from './FieldShell.tsx';
import styles from './fields.module.css';
import { MIXED, type Shared } from './fieldValue.ts';

export function SwitchControl({
  aria,
  value,
  onChange,
}: {
  aria: FieldAria;
  value: Shared<boolean>;
  onChange: (on: boolean) => void;
}) {
  return (
    <span className={styles.switchRow}>
      <span aria-hidden>{value === MIXED ? 'Mixed' : value ? 'On' : 'Off'}</span>
      <input
        {...aria}
        type="checkbox"
        role="switch"
        className={styles.switch}
        checked={value === true}
        aria-checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </span>
  );
}
