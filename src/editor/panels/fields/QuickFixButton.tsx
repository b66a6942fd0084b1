import { IconWand } from '@tabler/icons-react';
import styles from './fields.module.css';

/** Mends a finding by one press. @param hint the key that lists all that helps */
export function QuickFixButton({ label, hint, onClick }: { label: string; hint: string; onClick: () => void }) {
  return (
    <button type="button" className={styles.quickFix} title={`${label} · ${hint} for more`} onClick={onClick}>
      <IconWand size={12} stroke={1.8} aria-hidden />
      <span className={styles.quickFixText}>{label}</span>
    </button>
  );
}
