import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FieldAria } from './FieldShell.tsx';
import styles from './fields.module.css';
import { MIXED, type Shared } from './fieldValue.ts';

const UNSET = '';

/** One of a few values, or none. */
export function ChoiceControl({
  aria,
  value,
  values,
  labels,
  unset,
  onChange,
}: {
  aria: FieldAria;
  value: Shared<string> | undefined;
  values: readonly string[];
  labels?: Readonly<Record<string, string>> | undefined;
  /** What it is called that none is chosen, where that is a choice of its own. */
  unset?: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const shown = unset !== undefined && value === undefined ? UNSET : value;
  return (
    <NativeSelect
      aria={aria}
      value={shown}
      quiet={shown === UNSET}
      onChange={(next) => onChange(next === UNSET ? undefined : next)}
    >
      {unset !== undefined && <option value={UNSET}>{unset}</option>}
      {values.map((option) => (
        <option key={option} value={option}>
          {labels?.[option] ?? option}
        </option>
      ))}
    </NativeSelect>
  );
}

/** The browser's own select in our frame; `children` are its options. */
export function NativeSelect({
  aria,
  value,
  quiet = false,
  onChange,
  children,
}: {
  aria: Partial<FieldAria>;
  value: Shared<string> | undefined;
  /** Whether what is chosen is that nothing is. */
  quiet?: boolean;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  const unset = value === MIXED || value === undefined;
  return (
    <span className={styles.affixed}>
      <select
        {...aria}
        className={styles.select}
        data-quiet={quiet || undefined}
        value={unset ? '' : value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {unset && (
          <option value="" disabled>
            {value === MIXED ? 'Mixed' : 'Choose…'}
          </option>
        )}
        {children}
      </select>
      <IconChevronDown className={styles.chevron} size={14} aria-hidden />
    </span>
  );
}
