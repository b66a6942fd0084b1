import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FieldAria } from './FieldShell.tsx';
import styles from './fields.module.css';
import { MIXED, type Shared } from './fieldValue.ts';

export function ChoiceControl({
  aria,
  value,
  values,
  labels,
  onChange,
}: {
  aria: FieldAria;
  value: Shared<string> | undefined;
  values: readonly string[];
  labels?: Readonly<Record<string, string>> | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <NativeSelect aria={aria} value={value} onChange={onChange}>
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
  onChange,
  children,
}: {
  aria: FieldAria;
  value: Shared<string> | undefined;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  const unset = value === MIXED || value === undefined;
  return (
    <span className={styles.affixed}>
      <select
        {...aria}
        className={styles.select}
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
