import { useEffect } from 'react';
import type { Target } from '../../core/exporters/exporter.ts';
import type { Design } from '../../core/model/design.ts';
import { type EntityId, isKind } from '../../core/model/ids.ts';
import { useEditor } from '../store/editor.ts';
import { showFile, useCode } from './codeView.ts';
import { fileFor } from './regions.ts';

/** The selected entities as the code knows them: a Lambda integration stands for its function too. */
export function inCode(design: Design, selection: readonly EntityId[]): readonly EntityId[] {
  return selection.flatMap((id) => {
    const integration = isKind('integration', id) ? design.integrations[id] : undefined;
    return integration?.kind === 'lambda' ? [id, integration.functionId] : [id];
  });
}

/** When something is selected that the shown file says nothing about, shows the file that does. */
export function useSelectionInCode(target: Target): void {
  const selection = useEditor((state) => state.selection);
  const code = useCode(target);
  const files = code.kind === 'ready' ? code.exported.files : undefined;
  const file = code.kind === 'ready' ? code.file : undefined;
  const ready = files !== undefined;
  // Only a new selection turns the page, not an edit: what somebody chose to read stays.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!files) return;
    const ids = inCode(useEditor.getState().document.design, selection);
    const wanted = fileFor(files, file, ids);
    if (wanted && wanted !== file) showFile(target, wanted.path);
  }, [selection, target, ready]);
}
