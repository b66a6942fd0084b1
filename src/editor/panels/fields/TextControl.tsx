import type { FieldMeta } from '../../../core/model/field.ts';
import { sealHistory } from '../../store/editor.ts';
import type { FieldAria } from './FieldShell.tsx';
import styles from './fields.module.css';
import { MIXED, type Shared } from './fieldValue.ts';
import { SuggestInput } from './SuggestInput.tsx';
import type { Offers } from './useOffers.ts';

/** A line of text, or several. */
export function TextControl({
  aria,
  meta,
  value,
  offers,
  onChange,
}: {
  aria: FieldAria;
  meta: FieldMeta;
  value: Shared<string>;
  offers?: Offers | undefined;
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
  if (offers) return <SuggestInput {...shared} offers={offers} lines={meta.multiline ? 2 : 1} onText={onChange} />;
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
