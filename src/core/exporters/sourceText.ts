import type { EntityId } from '../model/ids.ts';
import type { ExportFile, Language, Region } from './exporter.ts';

/** A file put together from whole lines, which remembers the lines of each entity. */
export class SourceText {
  private readonly pieces: string[] = [];
  private readonly regions: Region[] = [];
  private lines = 0;

  /**
   * @param text whole lines, the last with its line break too.
   * @param owner of these lines; pieces of one owner that follow each other, but for blank lines, are one region.
   */
  add(text: string, owner?: EntityId): void {
    const start = this.lines + 1;
    this.pieces.push(text);
    this.lines += countLines(text);
    if (owner === undefined || this.lines < start) return;
    const last = this.regions.at(-1);
    if (last?.id === owner && last.end >= start - 2) last.end = this.lines;
    else this.regions.push({ id: owner, start, end: this.lines });
  }

  file(path: string, language: Language): ExportFile {
    return { path, language, contents: this.pieces.join(''), regions: this.regions };
  }
}

function countLines(text: string): number {
  let count = 0;
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) count += 1;
  return count;
}
