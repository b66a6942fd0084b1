import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Target } from '../../core/exporters/exporter.ts';
import type { Diagnostic } from '../../core/rules/diagnostic.ts';
import { heard } from '../../core/rules/silenced.ts';
import { useDesign } from '../store/editor.ts';
import { TARGET_LABELS } from '../store/exporting.ts';
import { goToProblem } from '../store/mending.ts';
import { openRules } from '../store/session.ts';
import styles from './Losses.module.css';

/** What an export cannot hold, folded into one line. */
export function Losses({ target, diagnostics }: { target: Target; diagnostics: readonly Diagnostic[] }) {
  const [open, setOpen] = useState(false);
  const design = useDesign((current) => current);
  const { told } = heard(design, diagnostics);
  if (told.length === 0) return null;
  const count = told.length;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={styles.losses}>
      <UnstyledButton className={styles.summary} aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconInfoCircle size={14} aria-hidden />
        {count === 1 ? '1 note' : `${count} notes`} on what {TARGET_LABELS[target]} holds
        <Chevron size={14} aria-hidden />
      </UnstyledButton>
      {open && (
        <ul className={styles.list}>
          {told.map((diagnostic) => (
            <li
              key={`${diagnostic.code} ${diagnostic.subject.id} ${diagnostic.subject.field ?? ''} ${diagnostic.message}`}
            >
              <UnstyledButton className={styles.loss} onClick={() => goToProblem(diagnostic)}>
                {diagnostic.message}
              </UnstyledButton>
              <UnstyledButton
                className={styles.about}
                aria-label={`About ${diagnostic.code}`}
                title={`About ${diagnostic.code}`}
                onClick={() => openRules(diagnostic.code)}
              >
                Why?
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
