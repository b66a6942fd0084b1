import type { Command } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import type { EntityId } from '../model/ids.ts';
import { shortened } from '../model/shortened.ts';
import { distinctName } from './normalisedName.ts';

/** Numbers the name of one of several, so that exports tell it from all others: `Call it members-2`. */
export function distinctlyNamed(
  { id, name }: { id: EntityId; name: string },
  all: readonly { name: string }[],
): Command {
  const others = all.map((other) => other.name);
  const free = distinctName(name, others);
  return setAt(`Call it ${shortened(free)}`, id, 'name', free);
}
