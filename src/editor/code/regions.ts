import type { ExportFile, Region } from '../../core/exporters/exporter.ts';
import type { EntityId } from '../../core/model/ids.ts';

/** The regions of a file that entities became, in the order of the file. */
export function regionsOf(file: ExportFile, ids: readonly EntityId[]): readonly Region[] {
  return file.regions.filter((region) => ids.includes(region.id));
}

/** The entity that a line belongs to: that of the smallest region around it. */
export function entityAtLine(file: ExportFile, line: number): EntityId | undefined {
  let innermost: Region | undefined;
  for (const region of file.regions) {
    if (line < region.start || line > region.end) continue;
    if (!innermost || region.end - region.start <= innermost.end - innermost.start) innermost = region;
  }
  return innermost?.id;
}

/** The file to show for a selection: the current one if it says anything about it, else the first that does. */
export function fileFor(
  files: readonly ExportFile[],
  current: ExportFile | undefined,
  ids: readonly EntityId[],
): ExportFile | undefined {
  if (ids.length === 0 || (current && regionsOf(current, ids).length > 0)) return current;
  return files.find((file) => regionsOf(file, ids).length > 0) ?? current;
}
