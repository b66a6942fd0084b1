import { create } from 'zustand';
import type { Exported, ExportFile, Format, Target } from '../../core/exporters/exporter.ts';
import { formatFor, useShownExport } from '../store/exporting.ts';
import { useSession } from '../store/session.ts';

/** Which file of each target is shown; the first until somebody chooses. */
const useCodeView = create<{ paths: Partial<Record<Target, string>> }>()(() => ({ paths: {} }));

export function showFile(target: Target, path: string): void {
  useCodeView.setState(({ paths }) => ({ paths: { ...paths, [target]: path } }));
}

/** The format a target is shown in. */
export function useFormat(target: Target): Format {
  return useSession((session) => formatFor(target, session.format));
}

export type CodeState =
  | { kind: 'pending' }
  | { kind: 'failed'; reason: string }
  | { kind: 'ready'; exported: Exported; file: ExportFile | undefined };

/** What is shown of a target: its export and the chosen file. */
export function useCode(target: Target): CodeState {
  const format = useFormat(target);
  const shown = useShownExport((state) => state.shown);
  const path = useCodeView((view) => view.paths[target]);
  if (shown.kind === 'pending' || shown.target !== target || shown.format !== format) return { kind: 'pending' };
  if (shown.kind === 'failed') return shown;
  return { kind: 'ready', exported: shown.exported, file: fileAt(shown.exported, path) };
}

/** The file of a path, in whatever format, or the first one. */
function fileAt({ files }: Exported, path: string | undefined): ExportFile | undefined {
  const stem = (text: string) => text.replace(/\.(ya?ml|json)$/, '');
  return (
    files.find((file) => file.path === path) ??
    files.find((file) => path !== undefined && stem(file.path) === stem(path)) ??
    files[0]
  );
}
