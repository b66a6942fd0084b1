import type { Command } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import type { EntityId } from '../model/ids.ts';
import { cut } from '../model/shortened.ts';

/** Leaves of a text what AWS takes: `Cut the description of beta after 1,024 characters`. @param max in UTF-16 units, as AWS counts */
export function cutAfter(what: string, id: EntityId, field: string, text: string, max: number): Command {
  return setAt(`Cut ${what} after ${max.toLocaleString('en')} characters`, id, field, cut(text, max));
}
