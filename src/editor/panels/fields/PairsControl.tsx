import { IconX } from '@tabler/icons-react';
import { sealHistory } from '../../store/editor.ts';
import type { FieldAria } from './FieldShell.tsx';
import styles from './fields.module.css';
import { MIXED, type Shared } from './fieldValue.ts';
import { SuggestInput } from './SuggestInput.tsx';
import type { Offers } from './useOffers.ts';

export type Pair = Readonly<Record<string, string>>;

const NO_OFFERS = [undefined, undefined] as const;

/** A table of two columns; long values, which are those with suggestions, stand below each other. Typing in the empty row at its end adds a row. */
export function PairsControl({
  aria,
  label,
  keys,
  columns,
  value,
  offers = NO_OFFERS,
  onChange,
}: {
  aria: FieldAria;
  label: string;
  keys: readonly [string, string];
  columns: readonly [string, string];
  value: Shared<readonly Pair[]>;
  /** What each column offers. */
  offers?: readonly [Offers | undefined, Offers | undefined];
  onChange: (pairs: Pair[]) => void;
}) {
  const pairs = value === MIXED ? [] : value;
  const [first, second] = keys;
  const long = offers.some((offered) => offered !== undefined);
  const set = (index: number, key: string, text: string) => {
    const next = [...pairs];
    next[index] = { [first]: '', [second]: '', ...pairs[index], [key]: text };
    onChange(next);
  };
  const cell = (index: number, column: 0 | 1) => {
    const key = keys[column];
    const shared = {
      spellCheck: false,
      'data-mono': true,
      id: index === 0 && column === 0 ? aria.id : undefined,
      'aria-label': `${columns[column]} ${index + 1}`,
      'aria-invalid': index < pairs.length ? aria['aria-invalid'] : undefined,
      'aria-describedby': aria['aria-describedby'],
      placeholder: index === pairs.length ? columns[column] : undefined,
      title: pairs[index]?.[key],
      value: pairs[index]?.[key] ?? '',
      onBlur: sealHistory,
    };
    const offered = offers[column];
    if (offered) return <SuggestInput {...shared} offers={offered} onText={(text) => set(index, key, text)} />;
    return (
      <input
        {...shared}
        type="text"
        autoComplete="off"
        className={styles.input}
        onChange={(event) => set(index, key, event.currentTarget.value)}
      />
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <div role="group" aria-labelledby={`${aria.id}-label`} className={styles.pairs}>
      {value === MIXED && <p className={styles.note}>Mixed: what you type replaces them all.</p>}
      {Array.from({ length: pairs.length + 1 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pair has no identity but its place
        <div key={index} className={styles.pair} data-long={long || undefined}>
          {cell(index, 0)}
          {cell(index, 1)}
          {index < pairs.length ? (
            <button
              type="button"
              className={styles.iconButton}
              aria-label={`Remove ${pairs[index]?.[first] || `row ${index + 1}`} from ${label}`}
              onClick={() => {
                onChange(pairs.filter((_pair, other) => other !== index));
                sealHistory();
              }}
            >
              <IconX size={14} aria-hidden />
            </button>
          ) : (
            <span />
          )}
        </div>
      ))}
    </div>
  );
}
