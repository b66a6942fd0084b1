import type { FieldMeta } from '../../../core/model/field.ts';
import { sealHistory } from '../../store/editor.ts';
import type { FieldAria } from './FieldShell.tsx';
import styles from './fields.module.css';
import { MIXED, type Shared } from './fieldValue.ts';

/** A line of text, or several. */
export function TextControl({
  aria,
  meta,
  value,
  onChange,
}: {
  aria: FieldAria;
  meta: FieldMeta;
  value: Shared<string>;
  onChange: (text: string) => void;
}) {
  const shared = {
    ...aria,
    value: value === MIXED ? '' : value,
    placeholder: value === MIXED ? 'Mixed' : meta.placeholder,
    'data-mono': meta.mono || undefined,
    spellCheck: meta.mono ? false : undefined,
    onBlur: sealHistory,
  };
  if (meta.multiline) {
    return (
      <textarea
        {...shared}
        className={styles.area}
        rows={2}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <input
      {...shared}
      type="text"
      autoComplete="off"
      className={styles.input}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
