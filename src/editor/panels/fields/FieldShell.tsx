import { IconHelpCircle } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import type { FieldMeta } from '../../../core/model/field.ts';
import { useSession } from '../../store/session.ts';
import { FieldProblems } from './FieldProblems.tsx';
import { type FieldOwner, fieldId } from './fieldId.ts';
import styles from './fields.module.css';
import { useFieldProblems } from './useFieldProblems.ts';

/** What an input needs to be named, described and found. */
export interface FieldAria {
  id: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
  /** Only for an input beside the one that the label names. */
  'aria-label'?: string;
}

/** A name in the spelling of AWS, such as `MessageDeduplicationId`, may break where a word begins. */
function Breakable({ text }: { text: string }) {
  const [first, ...words] = text.split(/(?<=[a-z])(?=[A-Z])/);
  return (
    <>
      {first}
      {words.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word has no identity but its place
        <Fragment key={index}>
          <wbr />
          {word}
        </Fragment>
      ))}
    </>
  );
}

/** The label of a field, its help, its control, and what is wrong with it. */
export function FieldShell({
  owners,
  path,
  meta,
  fields,
  layout,
  group = false,
  children,
}: {
  owners: readonly FieldOwner[];
  path: string;
  meta: Pick<FieldMeta, 'label' | 'help'>;
  /** The fields whose findings show here, when it is not just this one and what is inside it. */
  fields?: readonly string[] | undefined;
  /** `stacked`: the control stands below its label, at full width. `inline`: it is small and stands at the right. */
  layout?: 'stacked' | 'inline';
  /** Whether the control is several inputs, which the label names together. */
  group?: boolean;
  children: (aria: FieldAria) => ReactNode;
}) {
  const problems = useFieldProblems(owners, path, fields);
  const id = fieldId(owners[0] ?? 'design', path);
  const problemsId = `${id}-problems`;
  const helpId = `${id}-help`;
  const explained = useSession((session) => session.explained === id);
  const describedBy = [problems.length > 0 && problemsId, meta.help && helpId].filter(Boolean).join(' ');
  const label = group ? (
    <span id={`${id}-label`}>
      <Breakable text={meta.label} />
    </span>
  ) : (
    <label id={`${id}-label`} htmlFor={id}>
      <Breakable text={meta.label} />
    </label>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the focus is that of the control inside
    <div
      className={styles.row}
      data-stacked={layout === 'stacked' || undefined}
      data-inline={layout === 'inline' || undefined}
      data-explainable={meta.help && id}
      data-fixable={problems.length > 0 ? id : undefined}
      data-explained={explained || undefined}
      onBlur={explained ? () => useSession.setState({ explained: undefined }) : undefined}
    >
      <div className={styles.label}>
        {label}
        {meta.help && (
          <span className={styles.help}>
            <button
              type="button"
              className={styles.helpButton}
              tabIndex={-1}
              aria-label={`About ${meta.label}`}
              aria-describedby={helpId}
            >
              <IconHelpCircle size={13} aria-hidden />
            </button>
            <span id={helpId} role="tooltip" className={styles.helpText}>
              {meta.help}
            </span>
          </span>
        )}
      </div>
      <div className={styles.control}>
        {children({
          id,
          'aria-invalid': problems.some((problem) => problem.severity === 'error') || undefined,
          'aria-describedby': describedBy || undefined,
        })}
        <FieldProblems id={id} problems={problems} />
      </div>
    </div>
  );
}
