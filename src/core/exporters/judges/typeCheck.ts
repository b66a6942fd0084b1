import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ExportFile } from '../exporter.ts';
import { appFolder, contentsOf, removeFolder, writeFiles } from './appFolder.ts';

const TSC = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

/**
 * What the real TypeScript compiler says about CDK apps, all in one run; empty when it has nothing to say. The apps'
 * own tsconfig.json, which is the same in all of them, rules.
 */
export async function typeCheck(apps: readonly (readonly ExportFile[])[]): Promise<string> {
  const folder = appFolder();
  try {
    for (const [index, files] of apps.entries()) {
      writeFiles(join(folder, String(index)), files);
      if (contentsOf(files, 'tsconfig.json') !== contentsOf(apps[0] ?? [], 'tsconfig.json')) {
        throw new Error('The apps differ in how they want to be checked.');
      }
    }
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: './0/tsconfig.json', include: ['*/bin', '*/lib'] }),
    );
    return await new Promise<string>((done) => {
      execFile(
        process.execPath,
        [TSC, '--project', folder],
        { cwd: folder, maxBuffer: 100_000_000 },
        (error, stdout, stderr) => done(`${stdout}${stderr}` || (error ? error.message : '')),
      );
    });
  } finally {
    removeFolder(folder);
  }
}
