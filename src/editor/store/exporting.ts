import { useEffect, useState } from 'react';
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
  | { kind: 'ready'; design: Design; target: Target; format: Format; exported: Exported }
  | { kind: 'failed'; reason: string };

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

/** The export of the open design, kept up to date a moment after each change. A late answer to an old question is dropped. */
export function useExport(target: Target, format: Format, delay: number = TYPING_PAUSE): Export {
  const design = useEditor((state) => state.document.design);
  const [answer, setAnswer] = useState<Export>({ kind: 'pending' });
  const current = answer.kind === 'ready' && answer.target === target && answer.format === format;
  const pause = current ? delay : 0;

  useEffect(() => {
    let dropped = false;
    const run = async () => {
      try {
        const exported = await exportNow(design, target, format);
        if (!dropped) setAnswer({ kind: 'ready', design, target, format, exported });
      } catch (error) {
        if (!dropped) setAnswer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
      }
    };
    const timer = setTimeout(run, pause);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
    // The pause belongs to the question, not to the answer: a new answer must not ask again.
    // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  }, [design, target, format]);

  if (answer.kind === 'ready' && !current) return { kind: 'pending' };
  return answer;
}
