import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { Severity } from '../../../core/rules/diagnostic.ts';
import styles from './fields.module.css';

const SEVERITY_ICONS = { error: IconAlertCircle, warning: IconAlertTriangle, info: IconInfoCircle } as const;

export function SeverityIcon({ severity, size = 13 }: { severity: Severity; size?: number }) {
  const Icon = SEVERITY_ICONS[severity];
  return <Icon size={size} className={styles.severity} data-severity={severity} aria-hidden />;
}
