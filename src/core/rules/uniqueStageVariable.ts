import { shortNameOf } from '../model/naming.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueStageVariable: Rule = {
  code: 'stage/duplicate-variable',
  severity: 'error',
  fix: 'Keep one of them.',
  source: 'API Gateway Developer Guide, "Using stage variables for HTTP APIs", and its quotas.',
  *check(design) {
    for (const { id, variables } of Object.values(design.stages)) {
      for (const { item } of repeated(variables, (variable) => variable.name)) {
        yield {
          message: `${shortNameOf(design, id)} has two stage variables of the name ${item.name || '(empty)'}.`,
          subject: { id, field: 'variables' },
        };
      }
    }
  },
};
