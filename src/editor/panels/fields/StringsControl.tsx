import { TagsInput } from '@mantine/core';
import type { FieldMeta } from '../../../core/model/field.ts';
import { sealHistory } from '../../store/editor.ts';
import type { FieldAria } from './FieldShell.tsx';
import styles from './fields.module.css';
import { MIXED, type Shared } from './fieldValue.ts';
import type { Offers } from './useOffers.ts';

/** What ends a word, as it is typed or pasted. */
const AFTER_WORDS = [',', ' ', ';', '\n'];
/** What ends a text that may hold blanks. */
const AFTER_PHRASES = [',', ';', '\n'];

/** A list of texts: Enter or a comma ends one, and a blank where they are words of a machine; Backspace takes the last one away. */
export function StringsControl({
  aria,
  meta,
  value,
  offers,
  onChange,
}: {
  aria: FieldAria;
  meta: FieldMeta;
  value: Shared<readonly string[]>;
  offers?: Offers | undefined;
  onChange: (values: string[]) => void;
}) {
  const values = value === MIXED ? [] : value;
  return (
    <TagsInput
      {...aria}
      size="xs"
      splitChars={meta.mono ? AFTER_WORDS : AFTER_PHRASES}
      openOnFocus={false}
      data={offers?.().map((offer) => offer.value)}
      value={[...values]}
      placeholder={value === MIXED ? 'Mixed' : values.length === 0 ? meta.placeholder : undefined}
      wrapperProps={{ 'data-mono': meta.mono || undefined }}
      classNames={{ input: styles.tags, pill: styles.tag, inputField: styles.tagField }}
      onChange={onChange}
      onBlur={sealHistory}
    />
  );
}
