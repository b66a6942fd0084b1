/** One replacement that turns a text into another: what stands between offsets `from` and `to` becomes `text`. */
interface TextEdit {
  from: number;
  to: number;
  text: string;
}

/** The smallest single replacement between two texts, by whole lines, or undefined when they are equal. */
export function textEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  while (start > 0 && before[start - 1] !== '\n') start -= 1;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  return { from: start, to: before.length - end, text: after.slice(start, after.length - end) };
}
