import { createReadStream } from 'node:fs';
import { fail, ok, type Result } from '../core/result.ts';
import { systemReason } from './systemReason.ts';

/**
 * The text of a file, or of standard input where the file is `-`. Reads no further than a little past the limit, so that
 * an endless file ends.
 * @param maxLength how many characters whoever reads the text takes; one takes up to four bytes.
 */
export async function readBounded(
  file: string,
  stdin: NodeJS.ReadableStream,
  maxLength: number,
): Promise<Result<string>> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of file === '-' ? stdin : createReadStream(file)) {
      chunks.push(Buffer.from(chunk));
      length += chunk.length;
      if (length > 4 * maxLength) return fail(`${titleOf(file)}: This is too large to be a Portico design.`);
    }
  } catch (error) {
    return fail(`Cannot read ${file === '-' ? 'standard input' : file}: ${systemReason(error)}.`);
  }
  return ok(Buffer.concat(chunks).toString('utf8'));
}

/** What messages call a file. */
export function titleOf(file: string): string {
  return file === '-' ? 'Standard input' : file;
}
