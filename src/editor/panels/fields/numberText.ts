/** What a number field holds while it is typed: a number, nothing, or text that is not a number (yet). */
type NumberText = { kind: 'number'; value: number } | { kind: 'empty' } | { kind: 'not-a-number' };

/** Reads a number as people type it: `30000`, `30,000`, `.5`, `1e3`. */
export function parseNumberText(text: string): NumberText {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  const plain = /^-?\d{1,3}([,_ ]\d{3})+(\.\d+)?$/.test(trimmed) ? trimmed.replaceAll(/[,_ ]/g, '') : trimmed;
  if (!/^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return { kind: 'not-a-number' };
  const value = Number(plain);
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'not-a-number' };
}
