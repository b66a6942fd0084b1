import { useShallow } from 'zustand/react/shallow';
import type { Diagnostic } from '../../../core/rules/diagnostic.ts';
import { useEditor } from '../../store/editor.ts';
import { problemsOf } from '../../store/problems.ts';
import type { FieldOwner } from './fieldId.ts';

function isAbout(problem: Diagnostic, path: string, fields: readonly string[] | undefined): boolean {
  const { field } = problem.subject;
  if (field === undefined) return false;
  return fields ? fields.includes(field) : field === path || field.startsWith(`${path}.`);
}

/**
 * The findings about a field of any of its owners.
 * @param fields whose findings show there, when it is not just this one and what is inside it
 */
export function useFieldProblems(
  owners: readonly FieldOwner[],
  path: string,
  fields: readonly string[] | undefined,
): readonly Diagnostic[] {
  return useEditor(
    useShallow((state) =>
      owners.flatMap((owner) =>
        problemsOf(state.document.design, owner).filter((problem) => isAbout(problem, path, fields)),
      ),
    ),
  );
}
