/** The height of a line of the outline in pixels; `Outline.module.css` says the same. */
export const LINE_HEIGHT = 26;
/** Up to so many lines are all drawn, so that the browser's own search finds them. */
const ALL_UP_TO = 150;
/** Lines drawn beyond the edges; scrolling less than this draws nothing. */
const SPARE = 20;

/** How far something is scrolled, in steps within which the same lines are drawn. */
export function scrollStep(scrolled: number): number {
  const step = LINE_HEIGHT * SPARE;
  return Math.floor(Math.max(0, scrolled) / step) * step;
}

/** Which lines to draw, from `first` up to and without `end`. @param scrolled and @param height in pixels. */
export function rowWindow(count: number, scrolled: number, height: number): { first: number; end: number } {
  if (count <= ALL_UP_TO) return { first: 0, end: count };
  const step = scrollStep(scrolled) / LINE_HEIGHT;
  const first = Math.max(0, Math.min(step - SPARE, count - 1));
  return { first, end: Math.min(count, step + Math.ceil(height / LINE_HEIGHT) + 2 * SPARE) };
}

/** Where to scroll so that a line is in view; the same place when it is. */
export function scrollFor(index: number, scrolled: number, height: number): number {
  const top = index * LINE_HEIGHT;
  if (top < scrolled) return top;
  return Math.max(scrolled, top + LINE_HEIGHT - height);
}
