import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { silence } from '../../core/commands/silence.ts';
import type { EntityId } from '../../core/model/ids.ts';
import { dispatch, useDesign } from '../store/editor.ts';
import { subjectName } from '../store/problemGroups.ts';
import styles from './SilenceForm.module.css';

/** A reason is a sentence or two, and goes into every shared link. */
const MOST_CHARACTERS = 500;

/** Asks why a rule is not to be heard about an entity, or, without an id, in the whole design. */
export function SilenceForm({
  code,
  id,
  onDone,
  onCancel,
}: {
  code: string;
  id: EntityId | undefined;
  /** After it is silenced. */
  onDone: () => void;
  onCancel: () => void;
}) {
  const where = useDesign((design) => (id ? `for ${subjectName(design, id)}` : 'in the whole design'));
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  useEffect(() => {
    input.current?.focus();
    input.current?.form?.scrollIntoView({ block: 'nearest' });
  }, []);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setMissing(true);
      input.current?.focus();
    } else if (dispatch(silence(code, id, reason)).ok) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation(); // the keys of the rows around it are not meant
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onCancel();
  };
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={`Silence ${code} ${where}`}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      <label htmlFor={inputId}>
        Why is <code>{code}</code> silenced {where}?
      </label>
      <div className={styles.line}>
        <input
          ref={input}
          id={inputId}
          type="text"
          autoComplete="off"
          placeholder="The reason, which others see too"
          required
          maxLength={MOST_CHARACTERS}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? `${inputId}-missing` : undefined}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setMissing(false);
          }}
        />
        <button type="submit" className={styles.primary}>
          Silence
        </button>
        <button type="button" className={styles.plain} onClick={onCancel}>
          Cancel
        </button>
      </div>
      {missing && (
        <p id={`${inputId}-missing`} role="alert" className={styles.missing}>
          Say why, so that others know.
        </p>
      )}
    </form>
  );
}
