import { useState } from 'react';
import type { FieldMeta } from '../../../core/model/field.ts';
import { sealHistory } from '../../store/editor.ts';
import type { FieldAria } from './FieldShell.tsx';
import styles from './fields.module.css';
import { MIXED, type Shared } from './fieldValue.ts';
import { parseNumberText } from './numberText.ts';

interface Draft {
  text: string;
  /** What the document held when this was typed; the draft is out of date once that is something else. */
  over: Shared<number> | undefined;
}

/** A number with its unit. Text that is not a number (yet) stays in the field while the document keeps the last number. */
export function NumberControl({
  aria,
  meta,
  value,
  onChange,
}: {
  aria: FieldAria;
  meta: FieldMeta;
  value: Shared<number> | undefined;
  onChange: (value: number | undefined) => void;
}) {
  const [draft, setDraft] = useState<Draft>();
  const current = draft && draft.over === value ? draft : undefined;
  const text = current?.text ?? (typeof value === 'number' ? String(value) : '');
  const wrong = current && parseNumberText(current.text).kind === 'not-a-number';
  const errorId = `${aria.id}-not-a-number`;

  const type = (next: string) => {
    const parsed = parseNumberText(next);
    if (parsed.kind === 'not-a-number') return setDraft({ text: next, over: value });
    const typed = parsed.kind === 'number' ? parsed.value : undefined;
    setDraft({ text: next, over: typed });
    if (typed !== value) onChange(typed);
  };
  return (
    <>
      <span className={styles.affixed}>
        <input
          {...aria}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={styles.input}
          aria-invalid={wrong || aria['aria-invalid']}
          aria-describedby={
            wrong ? [errorId, aria['aria-describedby']].filter(Boolean).join(' ') : aria['aria-describedby']
          }
          placeholder={value === MIXED ? 'Mixed' : meta.placeholder}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => {
            if (!wrong) setDraft(undefined);
            sealHistory();
          }}
        />
        {meta.unit && <span className={styles.unit}>{meta.unit}</span>}
      </span>
      {wrong && (
        <span id={errorId} role="alert" className={styles.problem} data-severity="error">
          Not a number{typeof value === 'number' ? `; ${value} is kept` : ''}.
        </span>
      )}
    </>
  );
}
