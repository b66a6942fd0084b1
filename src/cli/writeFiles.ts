import { lstat, mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fail, ok, type Result } from '../core/result.ts';
import { systemReason } from './systemReason.ts';

/**
 * Writes files into a folder, which is made if need be, in the order given. Nothing is written outside of it, by a path
 * or by a link that lies in it. Answers with the paths written, relative to the working folder as `folder` is.
 */
export async function writeFiles(
  folder: string,
  files: readonly { path: string; contents: string }[],
): Promise<Result<string[]>> {
  const written: string[] = [];
  for (const { path, contents } of files) {
    const target = join(folder, path);
    const outside = `Nothing was written to ${target}: it lies outside of ${folder}.`;
    if (isAbsolute(path) || !isInside(folder, target)) return fail(outside);
    try {
      await mkdir(dirname(target), { recursive: true });
      if (!isInside(await realpath(folder), join(await realpath(dirname(target)), 'file'))) return fail(outside);
      if (await isLink(target)) return fail(`Nothing was written to ${target}: it is a link to another file.`);
      await writeFile(target, contents);
    } catch (error) {
      return fail(`Cannot write ${target}: ${systemReason(error)}.`);
    }
    written.push(target);
  }
  return ok(written);
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}
