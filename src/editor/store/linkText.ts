/** The fragment of a link: what follows `#`, or the text itself when it has none. */
export function fragmentOf(link: string): string {
  const text = link.trim();
  return text.slice(text.indexOf('#') + 1);
}
