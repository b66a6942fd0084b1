/** What a reader cannot see, or what would end a line or turn its direction: spelled out as escapes. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function unicodeEscape(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return SHORT[character] ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`);
}

/** A TypeScript string of one line, in single quotes unless double ones need fewer escapes, as Prettier has it. */
export function stringLiteral(text: string): string {
  const count = (quote: string) => text.split(quote).length - 1;
  const quote = count("'") > count('"') ? '"' : "'";
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(/[\n\t]/g, unicodeEscape)
    .replace(UNSEEN, unicodeEscape);
  return `${quote}${escaped}${quote}`;
}

/** A template literal without substitutions, which keeps the lines of a text as they are. */
export function templateLiteral(text: string): string {
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/`|\$(?=\{)/g, '\\$&')
    .replace(UNSEEN, unicodeEscape);
  return `\`${escaped}\``;
}

/** From 10,000 on with separators. */
export function numberLiteral(value: number): string {
  const text = String(value);
  return /^\d{5,}$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, '_') : text.replace('e+', 'e');
}

/** Letters that every version of Unicode's tables which a compiler may have takes for letters: Latin, Kana and Han. */
const WELL_KNOWN = /^[ -~\u00a1-\u024f\u3040-\u30ff\u4e00-\u9fef]*$/;

/** The key of an object literal. `__proto__` would set the prototype if it were not computed. */
export function propertyKey(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return /^[\p{L}_$][\p{L}0-9_$]*$/u.test(name) && WELL_KNOWN.test(name) ? name : stringLiteral(name);
}

/** Text for a comment: one line, and nothing in it ends the comment. */
export function commentText(text: string): string {
  return text
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/g, ' ')
    .replaceAll('*/', '* /')
    .trim();
}

const NO_COLUMN = /\p{M}/u;
const TWO_COLUMNS =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303e\u3200-\u33ff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u;

/** How many columns a text takes up, as far as line breaks care (Unicode Standard Annex 11, East Asian width). */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += NO_COLUMN.test(character) ? 0 : TWO_COLUMNS.test(character) ? 2 : 1;
  return columns;
}
