const MAX = 60;

/** A text as a sentence quotes it, which has to say something yet where somebody has pasted a novel. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length > MAX ? `${characters.slice(0, MAX - 1).join('')}…` : text;
}

/** The beginning of a text, at most so long (in UTF-16 units, as AWS counts), without half a character at its end. */
export function cut(text: string, max: number): string {
  return text.slice(0, max).replace(/[\ud800-\udbff]$/, '');
}
