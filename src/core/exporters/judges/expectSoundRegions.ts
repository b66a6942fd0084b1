import { expect } from 'vitest';
import type { Exported } from '../exporter.ts';

/** Regions lie within their file, sorted, each inside of or apart from the ones before. */
export function expectSoundRegions(exported: Exported): void {
  for (const { contents, regions } of exported.files) {
    const lines = contents.split('\n').length - 1;
    const open: number[] = [];
    for (const { start, end } of regions) {
      expect(start).toBeGreaterThan(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(lines);
      while ((open.at(-1) ?? Number.POSITIVE_INFINITY) < start) open.pop();
      expect(end).toBeLessThanOrEqual(open.at(-1) ?? lines);
      open.push(end);
    }
    expect(regions.map(({ start }) => start)).toEqual(regions.map(({ start }) => start).sort((a, b) => a - b));
  }
}
