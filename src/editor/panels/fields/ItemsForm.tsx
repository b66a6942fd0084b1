import { IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import type { z } from 'zod';
import { blankOf } from '../../../core/model/field.ts';
import { dispatch, sealHistory, useDesign } from '../../store/editor.ts';
import { EntityForm } from './EntityForm.tsx';
import { FieldProblems } from './FieldProblems.tsx';
import { type FieldOwner, fieldId } from './fieldId.ts';
import styles from './fields.module.css';
import { editField, fieldOf, MIXED, type Shared, type Vanishing } from './fieldValue.ts';
import { useFieldProblems } from './useFieldProblems.ts';

const NO_ITEMS: readonly unknown[] = [];

/**
 * The list of objects under a path: each item as a small form of its own that can be taken away, and a button that adds one.
 * @param noun what one item is called: `response`
 */
export function ItemsForm({
  owners,
  path,
  schema,
  noun,
  titleOf,
  newItem = () => blankOf(schema),
  onAdd,
  only,
  vanishing,
  children,
}: {
  owners: readonly FieldOwner[];
  path: string;
  schema: z.ZodObject;
  noun: string;
  titleOf: (item: unknown, index: number) => ReactNode;
  newItem?: () => object;
  /** Adds one in the place of that, where more has to be made. */
  onAdd?: () => void;
  /** The fields of an item to show; all when it is left out. */
  only?: readonly string[];
  vanishing?: Vanishing;
  /** What an item's form shows below its fields. */
  children?: (item: unknown, at: string) => ReactNode;
}) {
  const whole = useMemo(() => [path], [path]);
  const problems = useFieldProblems(owners, path, whole);
  const value = useDesign((design) => fieldOf(design, owners, path)) as Shared<readonly unknown[]> | undefined; // the path leads to a list
  if (value === MIXED) return <p className={styles.note}>These differ. Select one of them to change its {noun}s.</p>;
  const items = value ?? NO_ITEMS;
  const add = () => {
    dispatch(editField(owners, path, [...items, newItem()], `${noun}s`, vanishing));
    sealHistory();
  };
  const remove = (at: string) => {
    dispatch(editField(owners, at, undefined, noun, vanishing));
    sealHistory();
  };
  const id = fieldId(owners[0] ?? 'design', path);
  return (
    <>
      <FieldProblems id={id} problems={problems} />
      <ul
        className={styles.items}
        id={id}
        tabIndex={-1}
        aria-describedby={`${id}-problems`}
        data-fixable={problems.length > 0 ? id : undefined}
      >
        {items.map((item, index) => {
          const at = `${path}.${index}`;
          return (
            <li key={at} className={styles.item}>
              <div className={styles.itemHead}>
                <span className={styles.itemTitle}>{titleOf(item, index)}</span>
                <button
                  type="button"
                  className={styles.iconButton}
                  aria-label={`Remove ${noun} ${index + 1}`}
                  title={`Remove this ${noun}`}
                  onClick={() => remove(at)}
                >
                  <IconX size={14} aria-hidden />
                </button>
              </div>
              <EntityForm
                owners={owners}
                schema={schema}
                at={at}
                {...(only && { only })}
                {...(vanishing && { vanishing })}
              />
              {children?.(item, at)}
            </li>
          );
        })}
      </ul>
      <button type="button" className={styles.addItem} onClick={onAdd ?? add}>
        <IconPlus size={14} aria-hidden /> Add {noun}
      </button>
    </>
  );
}
