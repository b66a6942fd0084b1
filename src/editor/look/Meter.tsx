import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './Meter.module.css';

/** What stands beside the number where a limit is near or passed; colour alone would not tell. */
const SIGNS = {
  fine: undefined,
  near: { Sign: IconAlertTriangle, words: 'nearly full' },
  beyond: { Sign: IconCircleX, words: 'more than allowed' },
} as const;

/** How much of a limit is used, as a bar and in words. */
export function Meter({
  label,
  name,
  used,
  limit,
  unit,
  fullness,
  estimated = false,
}: {
  /** What is counted, with what leads there. */
  label: ReactNode;
  /** The same for those who do not see it. */
  name: string;
  used: number;
  limit: number;
  /** The unit, of several. */
  unit: string;
  fullness: keyof typeof SIGNS;
  /** What is used is not known to the last. */
  estimated?: boolean;
}) {
  const shown = `${estimated ? 'about ' : ''}${used.toLocaleString('en')} of ${limit.toLocaleString('en')}`;
  const sign = SIGNS[fullness];
  return (
    <div className={styles.meter}>
      <span className={styles.label}>{label}</span>
      <span className={styles.count} data-fullness={fullness}>
        {sign && <sign.Sign size={13} aria-hidden />}
        {unit === 'bytes' ? `${shown} bytes` : shown}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a meter element does not look the same in two browsers */}
      <span
        className={styles.bar}
        data-fullness={fullness}
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={limit}
        aria-valuenow={Math.min(used, limit)}
        aria-valuetext={`${shown} ${unit}${sign ? `, ${sign.words}` : ''}`}
      >
        <span style={{ width: `${Math.min(100, (100 * used) / limit)}%` }} />
      </span>
    </div>
  );
}
