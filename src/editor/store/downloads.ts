/** Hands a file to the browser's downloads. */
export function download(
  name: string,
  contents: string | Uint8Array<ArrayBuffer>,
  type = 'text/plain;charset=utf-8',
): void {
  const url = URL.createObjectURL(new Blob([contents], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name as part of a file's name: `Books API` becomes `books-api`. */
export function fileStem(name: string): string {
  const stem = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return stem || 'design';
}

/** A zip of text files. The same files give the same bytes: every entry carries the first date a zip can hold. */
export async function zipOf(files: readonly { path: string; contents: string }[]): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import('fflate');
  const mtime = new Date(1980, 0, 1); // a zip holds local time
  return zipSync(Object.fromEntries(files.map(({ path, contents }) => [path, strToU8(contents)])), { mtime, level: 9 });
}

/** Hands files to the browser's downloads: one as it is, several as a zip of that name. */
export async function downloadFiles(name: string, files: readonly { path: string; contents: string }[]): Promise<void> {
  const [first, ...others] = files;
  if (!first) return;
  if (others.length === 0) return download(fileName(first.path), first.contents);
  download(`${name}.zip`, await zipOf(files), 'application/zip');
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
