import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { ExportFile } from '../exporter.ts';
import { appFolder, contentsOf, removeFolder, writeFiles } from './appFolder.ts';

/** Asks for the template of the app in a folder. */
export interface SynthesisRequest {
  folder: string;
  /** The program that `cdk.json` names. */
  main: string;
  context: Readonly<Record<string, unknown>>;
}

export type SynthesisAnswer = { template: unknown } | { error: string };

/** Runs CDK apps with the real aws-cdk-lib, which takes seconds to load and is therefore kept loaded in a process of its own. */
export class Synthesiser {
  private child: ChildProcess | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  /** The template of the app's one stack. Rejects with what the app threw. */
  synthesise(files: readonly ExportFile[]): Promise<unknown> {
    const answer = this.queue.then(() => this.run(files));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  stop(): void {
    this.child?.kill();
    this.child = undefined;
  }

  private async run(files: readonly ExportFile[]): Promise<unknown> {
    const folder = appFolder();
    try {
      writeFiles(folder, files);
      const { app, context = {} } = JSON.parse(contentsOf(files, 'cdk.json'));
      const main = /^npx tsx (\S+\.ts)$/.exec(app)?.[1];
      if (main === undefined) throw new Error(`cdk.json starts the app in a way of its own: ${app}`);
      const answer = await this.ask({ folder, main, context });
      if ('error' in answer) throw new Error(answer.error);
      return answer.template;
    } finally {
      removeFolder(folder);
    }
  }

  private ask(request: SynthesisRequest): Promise<SynthesisAnswer> {
    const child = this.started();
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null) => {
        this.child = undefined;
        reject(new Error(`The process that synthesises apps ended with ${code}.`));
      };
      child.once('exit', onExit);
      child.once('message', (answer: SynthesisAnswer) => {
        child.off('exit', onExit);
        resolve(answer);
      });
      child.send(request);
    });
  }

  private started(): ChildProcess {
    this.child ??= fork(join(import.meta.dirname, 'synthesiserProcess.ts'), {
      execArgv: ['--import', 'tsx'],
      // Validation takes seconds on its own; JSII_DEPRECATED keeps warnings about aws-cdk-lib's own code out of the output.
      env: { ...process.env, CDK_VALIDATION: 'false', JSII_DEPRECATED: 'quiet' },
    });
    return this.child;
  }
}
