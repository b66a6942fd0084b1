import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ExportFile } from '../exporter.ts';

const CACHE = resolve(import.meta.dirname, '../../../../.cache');

let count = 0;

/** A new folder inside the repository, from where an app finds the repository's packages as if they were its own. */
export function appFolder(): string {
  count += 1;
  const folder = join(CACHE, `cdk-${process.pid}-${count}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function writeFiles(folder: string, files: readonly ExportFile[]): void {
  for (const { path, contents } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, contents);
  }
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export function contentsOf(files: readonly ExportFile[], path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`The app has no ${path}.`);
  return file.contents;
}
