import type { FieldAria } from './FieldShell.tsx';
import styles from './fields.module.css';
import { MIXED, type Shared } from './fieldValue.ts';

/** Any of a few values, each a button that is in or out. */
export function ChoicesControl({
  aria,
  value,
  values,
  labels,
  onChange,
}: {
  aria: FieldAria;
  value: Shared<readonly string[]>;
  values: readonly string[];
  /** What each is called, where its own spelling is not enough. */
  labels?: Readonly<Record<string, string>>;
  onChange: (values: string[]) => void;
}) {
  const chosen = value === MIXED ? [] : value;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a flex box in every browser
    <div
      id={aria.id}
      tabIndex={-1}
      role="group"
      aria-labelledby={`${aria.id}-label`}
      aria-describedby={aria['aria-describedby']}
      className={styles.choices}
    >
      {values.map((option) => (
        <button
          key={option}
          type="button"
          className={styles.toggle}
          aria-pressed={chosen.includes(option)}
          onClick={() => onChange(values.filter((other) => chosen.includes(other) !== (other === option)))}
        >
          {labels?.[option] ?? option}
        </button>
      ))}
      {value === MIXED && <span className={styles.note}>Mixed</span>}
    </div>
  );
}
