import { DEFAULT_STAGE_NAME } from '../model/stage.ts';
import type { Tag } from '../model/tag.ts';

export function stageLabel({ name }: { name: string }): string {
  return name === DEFAULT_STAGE_NAME ? 'the default stage' : `the stage ${oneLine(name)}`;
}

/** Of two tags with one key the later counts; a rule has spoken up about it. */
export function tagMap(tags: readonly Tag[]): Record<string, string> {
  return Object.fromEntries(tags.filter(({ key }) => key !== '').map(({ key, value }) => [key, value]));
}

/** Descriptions of parameters and outputs are single lines of modest length. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
