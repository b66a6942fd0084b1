import { useEffect } from 'react';
import type { Target } from '../../core/exporters/exporter.ts';
import { useEditor } from '../store/editor.ts';
import { showFile, useCode } from './codeView.ts';
import { inCode } from './inCode.ts';
import { fileFor } from './regions.ts';

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
    const ids = inCode(useEditor.getState().document.design, selection, files);
    const wanted = fileFor(files, file, ids);
    if (wanted && wanted !== file) showFile(target, wanted.path);
  }, [selection, target, ready]);
}
