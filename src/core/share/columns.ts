/**
 * The column-wise form of a JSON value: one line that says the shape, then the values column by column, so that like
 * stands beside like and compresses. The shape names every field, and knows nothing of the design's schema: what was
 * written before a field existed still reads as it was.
 *
 * A shape is one of
 *   true · false · null · 7 · "=text"      the same value in every row, which takes no line
 *   "s" · "n" · "j"                        a line for every string; a line of all numbers; a line of JSON for every value
 *   "i10"                                  whole numbers: a line of differences, in tens
 *   "@route"                               ids of one kind: a line of differences
 *   ["e", …]                               one of these values: a line of indices
 *   [] · ["a", shape]                      empty arrays; arrays: a line of lengths, then all elements
 *   { "name": shape, "note?": shape }      objects; before a field that some lack, a line of presence
 *   ["v", "kind", { "a": shape, … }]       objects told apart by a field: a line of indices unless there is one kind
 *   ["k", { "route": shape, … }]           a record by id, by kind of id: a line of ids; every value repeats its id
 *   ["p", { "route": shape, … }]           the same, where values do not repeat it
 *   ["p", { … }, true]                     the same, where kinds are mixed: first a line of which comes when
 */
export type Shape = boolean | null | number | string | readonly unknown[] | { readonly [name: string]: unknown };

export type Json = unknown;
export type JsonObject = Readonly<Record<string, Json>>;

/** What `fromColumns` throws for a text that `toColumns` did not write. */
export class MalformedColumns extends Error {}

export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A small number is one character, so that a column of them needs no separators. */
export function writeNumbers(numbers: readonly number[]): string {
  return numbers.map((number) => DIGITS[number] ?? `(${number})`).join('');
}

export function readNumbers(line: string): number[] {
  return (line.match(/\(\d{1,16}\)|./g) ?? []).map((token) => {
    const number = token.length > 1 ? Number(token.slice(1, -1)) : DIGITS.indexOf(token);
    if (number < 0) throw new MalformedColumns('not a number');
    return number;
  });
}
