/**
 * Names for the exports. A logical id is letters and digits, at most 255 of them, unique in a template (CloudFormation
 * User Guide, "Resources section structure"). Ours depend on the thing's own name only, so that they stay the same
 * whatever is edited elsewhere.
 */

/** Characters a name keeps; a logical id is made of two at most, so it stays well below 255. */
export const MAX_WORDS = 80;

/** What a name loses nothing by: letters and digits between single separators. */
const PLAIN = /^[A-Za-z0-9]+([ _.-][A-Za-z0-9]+)*$/;

/**
 * A name in PascalCase: `get-books` becomes `GetBooks`. Text that loses more than separators, such as `日本` or `a/b`,
 * ends in a hash of itself, so that different names stay different.
 */
export function pascalCase(text: string): string {
  const words = withoutAccents(text)
    .replace(/^\*\./, 'Wildcard ')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  const lossless = PLAIN.test(text.replace(/^\*\./, '')) && words.length <= MAX_WORDS;
  const named = lossless ? words : `${words.slice(0, MAX_WORDS)}${hash(text)}`;
  return /^[0-9]/.test(named) ? `N${named}` : named;
}

/** The first word small: `GetBooksFunction` becomes `getBooksFunction`, `HTTPApi` becomes `httpApi`. */
export function camelCase(pascal: string): string {
  return pascal.replace(/^[A-Z]+(?=[A-Z][a-z]|[0-9]|$)|^[A-Z]/, (word) => word.toLowerCase());
}

/** `Creme` for `Crème`: what is left of letters that a name cannot hold. */
function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** A name for files and packages: `Books API` becomes `books-api`. */
export function kebabCase(text: string, fallback: string): string {
  const kebab = withoutAccents(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return /^[a-z]/.test(kebab) ? kebab : kebab === '' ? fallback : `${fallback}-${kebab}`;
}

/** Without a word at the end that the suffix would say again: `BooksAPI` for the suffix `Api` is `Books`. */
export function withoutSuffix(pascal: string, suffix: string): string {
  const shorter = pascal.slice(0, -suffix.length);
  return pascal.toLowerCase().endsWith(suffix.toLowerCase()) && shorter !== '' ? shorter : pascal;
}

/** Six characters that follow from the text alone (FNV-1a, 32 bits, in base 36). */
export function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return (state >>> 0).toString(36).toUpperCase().padStart(7, '0').slice(-6);
}

/** Hands out each name once. The first to ask keeps the plain name; others get their number after it. */
export class Names {
  private readonly taken = new Set<string>();

  /** @param number tells things of one name apart; an entity's own number keeps the answer stable. */
  claim(name: string, number: number): string {
    let candidate = name;
    for (let count = number; this.taken.has(candidate.toLowerCase()); count += 1) candidate = `${name}${count}`;
    this.taken.add(candidate.toLowerCase());
    return candidate;
  }
}
