import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ExportFile } from '../exporter.ts';
import { appFolder, removeFolder, writeFiles } from './appFolder.ts';

/** What `npx cdk synth --json` prints in the app's folder, run by the real command line of the CDK. */
export async function synthesiseByCommandLine(files: readonly ExportFile[]): Promise<unknown> {
  const folder = appFolder();
  try {
    writeFiles(folder, files);
    // Without a network the command line would wait for its notices and telemetry in vain.
    const { stdout } = await promisify(execFile)('npx', ['--no', 'cdk', 'synth', '--json', '--no-notices'], {
      cwd: folder,
      env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true', CI: 'true' },
      maxBuffer: 10_000_000,
    });
    return JSON.parse(stdout);
  } finally {
    removeFolder(folder);
  }
}
