import { create } from 'zustand';
import type { Exported, Format, Target } from '../../core/exporters/exporter.ts';
import type { Design } from '../../core/model/design.ts';
import { useEditor } from './editor.ts';

type Exporters = typeof import('../../core/exporters/exporters.ts');

let loading: Promise<Exporters> | undefined;

/** Loads the exporters, which are apart from what the first paint needs. */
export function loadExporters(): Promise<Exporters> {
  loading ??= import('../../core/exporters/exporters.ts').catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The formats a target can be written in, the default first; empty where it has only its own. */
export const FORMATS: Readonly<Record<Target, readonly Format[]>> = {
  cloudformation: ['yaml', 'json'],
  cdk: [],
  openapi: ['yaml', 'json'],
};

export const TARGET_LABELS: Readonly<Record<Target, string>> = {
  cloudformation: 'CloudFormation',
  cdk: 'CDK',
  openapi: 'OpenAPI',
};

/** What a design becomes, or why it cannot be shown. */
export type Export =
  | { kind: 'pending' }
  | { kind: 'ready'; target: Target; format: Format; exported: Exported }
  | { kind: 'failed'; target: Target; format: Format; reason: string };

const kept = new WeakMap<Design, Map<string, Exported>>();

/** Exports a design; the same design is exported once. */
export async function exportNow(design: Design, target: Target, format: Format): Promise<Exported> {
  const { exportDesign } = await loadExporters();
  let results = kept.get(design);
  if (!results) {
    results = new Map();
    kept.set(design, results);
  }
  const key = `${target} ${format}`;
  let exported = results.get(key);
  if (!exported) {
    exported = exportDesign(design, target, format);
    results.set(key, exported);
  }
  return exported;
}

const TYPING_PAUSE = 120;

/** The export that is shown as code. While another target is being made it is still that of the one before. */
export const useShownExport = create<{ shown: Export }>()(() => ({ shown: { kind: 'pending' } }));

/**
 * Keeps the shown export up to date with the open design, a moment after each change; answers with how to stop. An
 * answer about a design that has changed meanwhile is dropped: its successor is on the way.
 */
export function keepExporting(target: Target, format: Format): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const current = () => useEditor.getState().document.design;
  const run = async () => {
    const design = current();
    let shown: Export;
    try {
      shown = { kind: 'ready', target, format, exported: await exportNow(design, target, format) };
    } catch (error) {
      shown = { kind: 'failed', target, format, reason: error instanceof Error ? error.message : String(error) };
    }
    if (!stopped && design === current()) useShownExport.setState({ shown });
  };
  const unsubscribe = useEditor.subscribe((state, before) => {
    if (state.document.design === before.document.design) return;
    clearTimeout(timer);
    timer = setTimeout(run, TYPING_PAUSE);
  });
  void run();
  return () => {
    stopped = true;
    clearTimeout(timer);
    unsubscribe();
  };
}
