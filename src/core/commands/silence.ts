import { entityOf, kindOf } from '../model/design.ts';
import type { EntityId } from '../model/ids.ts';
import { KIND_NOUNS, nameOf } from '../model/naming.ts';
import type { Silence } from '../model/silence.ts';
import { fail, ok } from '../result.ts';
import type { Command } from './command.ts';

/** Silences a rule about one entity, or in the whole design, with the reason; said again, the reason is another. */
export function silence(code: string, id: EntityId | undefined, reason: string): Command {
  return {
    label: `Silence ${code}`,
    apply(document) {
      const { design } = document;
      if (id && !entityOf(design, id))
        return fail(
          `Nothing can be silenced: the ${KIND_NOUNS[kindOf(id)].one} ${nameOf(design, id)} is not there any more.`,
        );
      if (reason.trim() === '') return fail('Say why the rule is silenced, so that others know.');
      const others = design.silences.filter((other) => !isSame(other, code, id));
      const added: Silence = id ? { code, id, reason: reason.trim() } : { code, reason: reason.trim() };
      return ok({ ...document, design: { ...design, silences: [...others, added] } });
    },
  };
}

/** Lets a rule be heard again, about the entity it was silenced for or in the design. */
export function unsilence(code: string, id: EntityId | undefined): Command {
  return {
    label: `Hear ${code} again`,
    apply(document) {
      const { design } = document;
      const silences = design.silences.filter((other) => !isSame(other, code, id));
      if (silences.length === design.silences.length) return fail(`${code} is not silenced any more.`);
      return ok({ ...document, design: { ...design, silences } });
    },
  };
}

function isSame(silence: Silence, code: string, id: EntityId | undefined): boolean {
  return silence.code === code && silence.id === id;
}
