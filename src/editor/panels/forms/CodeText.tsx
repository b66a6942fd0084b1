import { IconBraces } from '@tabler/icons-react';
import type { FieldMeta } from '../../../core/model/field.ts';
import { dispatch, sealHistory, useDesign } from '../../store/editor.ts';
import { FieldShell } from '../fields/FieldShell.tsx';
import type { FieldOwner } from '../fields/fieldId.ts';
import fieldStyles from '../fields/fields.module.css';
import { editField, fieldOf } from '../fields/fieldValue.ts';
import styles from './forms.module.css';

/** A text of several lines of code, edited in place or in an editor of its own. */
export function CodeText({
  owner,
  path,
  meta,
  small = false,
  onOpen,
}: {
  owner: FieldOwner;
  path: string;
  meta: FieldMeta;
  /** Whether it is one of several, each of a few lines. */
  small?: boolean;
  onOpen: () => void;
}) {
  const owners = [owner];
  const text = useDesign((design) => (fieldOf(design, owners, path) ?? '') as string); // the path leads to a text of one owner
  return (
    <>
      <FieldShell owners={owners} path={path} meta={meta} layout="stacked">
        {(aria) => (
          <textarea
            {...aria}
            className={small ? `${fieldStyles.code} ${styles.fewLines}` : fieldStyles.code}
            spellCheck={false}
            value={text}
            onChange={(event) => dispatch(editField(owners, path, event.currentTarget.value, meta.label))}
            onBlur={sealHistory}
          />
        )}
      </FieldShell>
      <button type="button" className={styles.addButton} onClick={onOpen}>
        <IconBraces size={14} aria-hidden /> Open in the editor
      </button>
    </>
  );
}
