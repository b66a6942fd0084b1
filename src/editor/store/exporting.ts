import { create } from 'zustand';
import type { Exported, Format, Target } from '../../core/exporters/exporter.ts';
import type { Design } from '../../core/model/design.ts';
import { useEditor } from './editor.ts';
import type { Answer, Question } from './exportQuestion.ts';

/** The formats a target can be written in, the default first; empty where it has only its own. */
export const FORMATS: Readonly<Record<Target, readonly Format[]>> = {
  cloudformation: ['yaml', 'json'],
  cdk: [],
  openapi: ['yaml', 'json'],
  asyncapi: ['yaml', 'json'],
};

/** The format a target is written in: the chosen one where it offers it, else its default. */
export function formatFor(target: Target, chosen: Format): Format {
  const [standard = 'json'] = FORMATS[target];
  return FORMATS[target].includes(chosen) ? chosen : standard;
}

export const TARGET_LABELS: Readonly<Record<Target, string>> = {
  cloudformation: 'CloudFormation',
  cdk: 'CDK',
  openapi: 'OpenAPI',
  asyncapi: 'AsyncAPI',
};

/** Why an export is empty: as the target itself says it of the whole design, as AsyncAPI does where all APIs are HTTP APIs. */
export function nothingWritten({ diagnostics }: Exported): string {
  const said = diagnostics.find(({ subject }) => subject.id === 'design')?.message;
  return said ?? 'There is no API in the design yet, so there is nothing to write.';
}

/** What a design becomes, or why it cannot be shown. */
export type Export =
  | { kind: 'pending' }
  | { kind: 'ready'; target: Target; format: Format; exported: Exported }
  | { kind: 'failed'; target: Target; format: Format; reason: string };

const kept = new WeakMap<Design, Map<string, Promise<Exported>>>();

/** Exports a design; the same design is exported once. Fails only on a bug. */
export function exportNow(design: Design, target: Target, format: Format): Promise<Exported> {
  let results = kept.get(design);
  if (!results) {
    results = new Map();
    kept.set(design, results);
  }
  const key = `${target} ${format}`;
  const known = results.get(key);
  if (known) return known;
  const asked = ask(design, target, format);
  asked.catch(() => results.delete(key));
  results.set(key, asked);
  return asked;
}

interface Waiting {
  question: Question;
  resolve(exported: Exported): void;
  reject(error: Error): void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let workerFailed = false;
let asked = 0;

function ask(design: Design, target: Target, format: Format): Promise<Exported> {
  asked += 1;
  const question: Question = { number: asked, design, target, format };
  if (workerFailed) return exportHere(question);
  return new Promise((resolve, reject) => {
    waiting.set(question.number, { question, resolve, reject });
    try {
      worker ??= startWorker();
      worker.postMessage(question);
    } catch {
      withoutWorker();
    }
  });
}

function startWorker(): Worker {
  const started = new Worker(new URL('./exportWorker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data: answer }: MessageEvent<Answer>) => {
    const asker = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ('reason' in answer) asker?.reject(new Error(answer.reason));
    else asker?.resolve(answer.exported);
  };
  started.onerror = withoutWorker;
  return started;
}

/** Some pages may not start workers; the export then runs here. */
function withoutWorker(): void {
  workerFailed = true;
  for (const { question, resolve, reject } of waiting.values()) exportHere(question).then(resolve, reject);
  waiting.clear();
}

async function exportHere({ design, target, format }: Question): Promise<Exported> {
  const { exportDesign } = await import('../../core/exporters/exporters.ts');
  return exportDesign(design, target, format);
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
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const current = () => useEditor.getState().document.design;
  const run = async () => {
    timer = undefined;
    running = true;
    const design = current();
    let shown: Export;
    try {
      shown = { kind: 'ready', target, format, exported: await exportNow(design, target, format) };
    } catch (error) {
      shown = { kind: 'failed', target, format, reason: error instanceof Error ? error.message : String(error) };
    }
    running = false;
    if (stopped) return;
    if (design === current()) useShownExport.setState({ shown });
    else timer ??= setTimeout(run, TYPING_PAUSE);
  };
  const unsubscribe = useEditor.subscribe((state, before) => {
    if (state.document.design === before.document.design || running) return;
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
