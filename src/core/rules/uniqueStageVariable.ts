import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueStageVariable: Rule = {
  code: 'stage/duplicate-variable',
  severity: 'error',
  title: 'A stage has two variables of the same name',
  reason: 'A stage keeps one value for each name, and the template can hold only one of the two.',
  fix: 'Keep one of them.',
  source: 'API Gateway Developer Guide, "Using stage variables for HTTP APIs".',
  each: 'stage',
  *check({ id, variables }, design) {
    for (const { item } of repeated(variables, (variable) => variable.name)) {
      yield {
        message: `${shortNameOf(design, id)} has two stage variables of the name ${shortened(item.name) || '(empty)'}.`,
        subject: { id, field: 'variables' },
        about: item.name,
      };
    }
  },
  quickFixes({ id, variables }, _design, { about: name }) {
    if (!name) return [];
    const first = variables.findIndex((variable) => variable.name === name);
    const values = new Set(variables.flatMap((variable) => (variable.name === name ? [variable.value] : [])));
    return [...values].slice(0, 3).map((value, index) => {
      const kept = variables.flatMap((variable, place) => {
        if (variable.name !== name) return [variable];
        return place === first ? [{ name, value }] : [];
      });
      const label =
        values.size === 1
          ? `Define ${shortened(name)} once`
          : `Keep ${ORDINALS[index]}: ${shortened(value) || '(empty)'}`;
      return setAt(label, id, 'variables', kept);
    });
  },
};

/** Two long values may begin alike. */
const ORDINALS = ['the first', 'the second', 'the third'];
