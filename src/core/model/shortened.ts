const MAX = 60;

/** A text as a sentence quotes it, which has to say something yet where somebody has pasted a novel. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length > MAX ? `${characters.slice(0, MAX - 1).join('')}…` : text;
}
