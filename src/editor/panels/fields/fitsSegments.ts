/** Segments stand side by side in some 200 pixels. */
const MOST_CHARACTERS = 24;
const MOST_SEGMENTS = 4;

/** Whether a choice is small enough to show all of it side by side. */
export function fitsSegments(labels: readonly string[]): boolean {
  return labels.length <= MOST_SEGMENTS && labels.join('').length <= MOST_CHARACTERS;
}
