import { IconBellOff, IconCopyPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { type EntityId, isKind } from '../../../core/model/ids.ts';
import { canvasView } from '../../store/canvasView.ts';
import { useEditor } from '../../store/editor.ts';
import { showProblems } from '../../store/problemFilter.ts';
import { heardIn, problemsOf } from '../../store/problems.ts';
import { deleteSelection, duplicateSelection, renameSelection } from '../../store/selectionEdits.ts';
import { FieldProblems } from '../fields/FieldProblems.tsx';
import { type FieldOwner, fieldId } from '../fields/fieldId.ts';
import fieldStyles from '../fields/fields.module.css';
import styles from './forms.module.css';

/** What is selected, what can be done with it, and what is wrong with the whole of it. */
export function FormHeader({
  owners,
  title,
  subtitle,
}: {
  owners: readonly FieldOwner[];
  title: ReactNode;
  subtitle?: ReactNode;
}) {
  const [only] = owners;
  const id = fieldId(only ?? 'design', '');
  const ids = owners.filter((owner): owner is EntityId => owner !== 'design');
  const copyable = ids.some((id) => !isKind('mapping', id)); // a mapping is copied with the two that it joins
  const problems = useEditor(
    useShallow((state) =>
      owners.length === 1 && only
        ? problemsOf(state.document.design, only).filter((problem) => problem.subject.field === undefined)
        : [],
    ),
  );
  return (
    <header className={styles.header} data-fixable={problems.length > 0 ? id : undefined}>
      <div className={styles.heading}>
        <h2 id={id} tabIndex={-1} className={styles.title} aria-describedby={`${id}-problems`}>
          {title}
        </h2>
        {copyable && <HeaderButton label="Duplicate" Icon={IconCopyPlus} onClick={duplicateAndGoOn} />}
        {ids.length > 0 && <HeaderButton label="Delete" Icon={IconTrash} onClick={deleteAndLeave} />}
      </div>
      {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
      <FieldProblems id={id} problems={problems} />
      {only && owners.length === 1 && <SilencedNote owner={only} />}
    </header>
  );
}

/** How much is silenced: about an entity, or, in the form of the design, at all. */
function SilencedNote({ owner }: { owner: FieldOwner }) {
  const count = useEditor(({ document: { design } }) => {
    if (owner === 'design') return design.silences.length;
    return heardIn(design)?.silenced.filter(({ diagnostic }) => diagnostic.subject.id === owner).length ?? 0;
  });
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={styles.silenced}
      title="Show what is silenced, and why"
      onClick={() => showProblems({ silenced: true })}
    >
      <IconBellOff size={12} stroke={1.8} aria-hidden />
      {count} silenced
    </button>
  );
}

/** The button goes with what it copied, so the keyboard moves on to the name of the copy. */
function duplicateAndGoOn(): void {
  duplicateSelection();
  if (useEditor.getState().selection.length === 1) renameSelection();
  else canvasView()?.focus();
}

/** The button goes with what it deleted, so the keyboard moves on to the canvas. */
function deleteAndLeave(): void {
  deleteSelection();
  canvasView()?.focus();
}

function HeaderButton({ label, Icon, onClick }: { label: string; Icon: typeof IconTrash; onClick: () => void }) {
  return (
    <button type="button" className={fieldStyles.iconButton} title={label} aria-label={label} onClick={onClick}>
      <Icon size={15} aria-hidden />
    </button>
  );
}
