import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { LIMITS } from './quotas.ts';
import type { Rule } from './rule.ts';

const { variableValueLength: MAX } = LIMITS;
const VALUE = new RegExp(`^[A-Za-z0-9\\-._~:/?#&=,]{1,${MAX}}$`);

export const stageVariableValue: Rule = {
  code: 'stage/variable-value',
  severity: 'error',
  title: 'A stage variable has no value, or one that API Gateway does not take',
  reason:
    'Values are put into URLs as they are. API Gateway refuses a stage with other characters in one, or with more of them.',
  fix: `Use letters, digits and - . _ ~ : / ? # & = , in 1 to ${MAX} characters.`,
  source: 'API Gateway Developer Guide, "Using stage variables for HTTP APIs" and "Quotas for HTTP APIs".',
  each: 'stage',
  *check({ id, variables }, design) {
    for (const { name, value } of variables) {
      if (VALUE.test(value)) continue;
      const problem =
        value === ''
          ? 'has no value'
          : value.length > MAX
            ? `has a value of ${value.length.toLocaleString('en')} characters; API Gateway takes at most ${MAX}`
            : 'has a value with characters other than letters, digits and - . _ ~ : / ? # & = ,';
      yield {
        message: `The stage variable ${shortened(name) || '(unnamed)'} of ${shortNameOf(design, id)} ${problem}.`,
        subject: { id, field: 'variables' },
        about: name,
      };
    }
  },
  quickFixes({ id, variables }, _design, { about: name }) {
    const isMeant = (variable: { name: string; value: string }) =>
      variable.name === name && !VALUE.test(variable.value) && VALUE.test(variable.value.trim());
    if (!variables.some(isMeant)) return [];
    const trimmed = variables.map((variable) =>
      isMeant(variable) ? { ...variable, value: variable.value.trim() } : variable,
    );
    return [setAt('Leave out the spaces around it', id, 'variables', trimmed)];
  },
  fixAll: true,
};
