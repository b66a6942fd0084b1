import { deflateSync, Inflate } from 'fflate';
import { MAX_DOCUMENT_LENGTH, type PorticoDocument, parseDocument } from '../model/document.ts';
import { fail, type Result } from '../result.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { MalformedColumns } from './columns.ts';
import { fromColumns, TooLong } from './fromColumns.ts';
import { LINK_DICTIONARY_1 } from './linkDictionary.ts';
import { LINK_DICTIONARY_2 } from './linkDictionary2.ts';
import { LINK_DICTIONARY_3 } from './linkDictionary3.ts';
import { toColumns } from './toColumns.ts';

/**
 * The versions of the link's own format, which differ in their dictionary; the document inside has a version of its own,
 * and goes through its migrations. The newest is written, all are read.
 *
 * Links are out of our hands once copied, so what `p1`, `p2` and `p3` mean is frozen: the dictionary, the checksum, and what
 * the reader in `fromColumns.ts` makes of every shape and line. The writer may choose other shapes for a value; a new
 * shape, a new dictionary or another compressor takes the next prefix. What a design can say is free to grow without any
 * of that, as the columns know nothing of it. The fixtures here hold links of every version.
 */
const DICTIONARIES = [LINK_DICTIONARY_1, LINK_DICTIONARY_2, LINK_DICTIONARY_3].map((text) =>
  new TextEncoder().encode(text),
);
const LINK_VERSION = DICTIONARIES.length;

/** A link may have this many characters at most; Chromium opens no longer ones. */
export const MAX_LINK_LENGTH = 2_000_000;

/** What a link holds may have this many bytes at most once it is unpacked; a character takes up to three. */
const MAX_UNPACKED = 3 * MAX_DOCUMENT_LENGTH;

const CHECKSUM_BYTES = 3;

/** The fragment of a link that holds the whole document, without `#`: `p3.` and base64url. */
export function encodeLink(document: PorticoDocument): string {
  return packColumns(toColumns(document, (text) => LINK_DICTIONARY_3.includes(text)));
}

/** The fragment that holds columns, with their checksum. */
export function packColumns(columns: string): string {
  const dictionary = dictionaryOf(LINK_VERSION);
  const packed = deflateSync(new TextEncoder().encode(columns), { level: 9, mem: 4, dictionary });
  const bytes = new Uint8Array(CHECKSUM_BYTES + packed.length);
  bytes.set(checksum(packed));
  bytes.set(packed, CHECKSUM_BYTES);
  return `p${LINK_VERSION}.${toBase64url(bytes)}`;
}

function dictionaryOf(version: number): Uint8Array {
  const dictionary = DICTIONARIES[version - 1];
  if (!dictionary) throw new Error(`There is no link format ${version}.`);
  return dictionary;
}

/** Reads a fragment, with or without its `#`, or a whole link. The reason is for a user who opened it. */
export function decodeLink(text: string): Result<PorticoDocument> {
  if (text.length > MAX_LINK_LENGTH) {
    return fail(
      `This link is too long to hold a Portico design: it has ${text.length.toLocaleString('en')} characters, and ${MAX_LINK_LENGTH.toLocaleString('en')} are possible.`,
    );
  }
  const fragment = text.slice(text.lastIndexOf('#') + 1).replace(/\s+/g, ''); // mail programs break long lines
  const [, version, rest = ''] = /^p([1-9]\d{0,5})\.(.*)$/.exec(fragment) ?? [];
  const payload = withoutSentenceEnd(rest);
  if (version === undefined)
    return fail('This is not a link to a Portico design: such a link goes on with #p3. and a long text.');
  if (Number(version) > LINK_VERSION) {
    return fail('This link was made by a newer Portico. Reload the page to get the newest, and open the link again.');
  }
  if (payload.length % 4 === 1) return CUT_OFF; // six bits are no byte
  const bytes = fromBase64url(payload);
  if (!bytes) return DAMAGED;
  const packed = bytes.subarray(CHECKSUM_BYTES);
  const intact = checksum(packed).every((byte, index) => byte === bytes[index]);
  const columns = unpack(packed, dictionaryOf(Number(version)));
  if (columns === 'cut off') return CUT_OFF;
  if (!intact || columns === 'damaged') return DAMAGED;
  if (columns === 'too large') return TOO_LARGE;
  let value: unknown;
  try {
    value = fromColumns(columns.text, MAX_DOCUMENT_LENGTH);
  } catch (error) {
    if (error instanceof TooLong) return TOO_LARGE;
    if (error instanceof MalformedColumns) return DAMAGED;
    throw error;
  }
  return parseDocument(value);
}

/** The payload of a link that stands at the end of a sentence, or in brackets or quotes. */
function withoutSentenceEnd(text: string): string {
  let end = text.length; // a pattern would look for the end from each of the signs anew
  while (end > 0 && '.,;:!?\'")>]'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const CUT_OFF = fail('This link is cut off: its end is missing. Copy it again, up to its very end.');
const DAMAGED = fail('This link is damaged: some of its characters are missing or changed. Copy it again as a whole.');
const TOO_LARGE = fail('This link holds more than a Portico design can be, and was not opened.');

/** Inflates piece by piece, so that no more than one piece's worth is ever unpacked past the limit. */
function unpack(packed: Uint8Array, dictionary: Uint8Array): { text: string } | 'cut off' | 'damaged' | 'too large' {
  const PIECE = 512;
  if (packed.length === 0) return 'cut off';
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate({ dictionary }, (piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  try {
    for (let start = 0; start < packed.length; start += PIECE) {
      inflate.push(packed.subarray(start, start + PIECE), start + PIECE >= packed.length);
      if (length > MAX_UNPACKED) return 'too large';
    }
  } catch (error) {
    const UNEXPECTED_END = 0; // fflate's FlateErrorCode.UnexpectedEOF
    return error instanceof Error && 'code' in error && error.code === UNEXPECTED_END ? 'cut off' : 'damaged';
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole) };
  } catch {
    return 'damaged';
  }
}

/** The lower 24 bits of CRC-32: enough to tell a mistyped link, and four characters short. */
function checksum(bytes: Uint8Array): Uint8Array {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return Uint8Array.of(crc >>> 16, crc >>> 8, crc);
}
