import { type Design, entityOf } from '../../../core/model/design.ts';
import type { EntityId } from '../../../core/model/ids.ts';
import type { EditorState } from '../../store/editor.ts';
import { fixesOf } from '../../store/mending.ts';
import { problemsOf } from '../../store/problems.ts';
import { FIX_WORD } from '../../store/session.ts';
import type { PaletteItem } from './paletteItems.ts';

/** The quick fixes for what is wrong with the selection, or with the design where nothing is selected. */
export function fixItems({ document, selection }: EditorState): PaletteItem[] {
  const { design } = document;
  const owners =
    selection.length > 0 ? selection.flatMap((id) => [id, ...functionOf(design, id)]) : ['design' as const];
  const problems = owners.flatMap((id) => problemsOf(design, id));
  const items = problems.flatMap((problem) =>
    fixesOf(document, problem).map(
      (fix): PaletteItem => ({
        kind: 'fix',
        key: `${problem.subject.id} ${problem.code} ${problem.about ?? ''} ${fix.label}`,
        label: FIX_WORD + fix.label,
        detail: problem.message,
        fix,
      }),
    ),
  );
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

/** The function that something invokes, whose problems are mended there. */
function functionOf(design: Design, id: EntityId): EntityId[] {
  const entity = entityOf(design, id);
  return entity && 'functionId' in entity ? [entity.functionId] : [];
}
