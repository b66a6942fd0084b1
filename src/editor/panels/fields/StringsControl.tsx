import { TagsInput } from '@mantine/core';
import type { FieldMeta } from '../../../core/model/field.ts';
import { sealHistory } from '../../store/editor.ts';
import type { FieldAria } from './FieldShell.tsx';
import styles from './fields.module.css';
import { MIXED, type Shared } from './fieldValue.ts';
import type { Offers } from './useOffers.ts';

const SPLIT = [',', ' ', ';', '\n'];

/** A list of texts: Enter, a comma or a blank ends one; Backspace takes the last one away. */
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
      splitChars={SPLIT}
      openOnFocus={false}
      data={offers?.().map((offer) => offer.value)}
      value={[...values]}
      placeholder={value === MIXED ? 'Mixed' : values.length === 0 ? meta.placeholder : undefined}
      data-mono={meta.mono || undefined}
      classNames={{ input: styles.tags, pill: styles.tag, inputField: styles.tagField }}
      onChange={onChange}
      onBlur={sealHistory}
    />
  );
}
