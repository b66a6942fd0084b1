import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { LIMITS } from './quotas.ts';
import type { Rule } from './rule.ts';

const { variableNameLength: MAX } = LIMITS;

export const stageVariableName: Rule = {
  code: 'stage/variable-name',
  severity: 'error',
  title: 'A stage variable has no name, or one that API Gateway does not take',
  reason: 'API Gateway refuses the stage. What refers to a variable could not spell such a name either.',
  fix: `Use letters, digits and _, at most ${MAX}.`,
  source: 'API Gateway Developer Guide, "Using stage variables for HTTP APIs" and "Quotas for HTTP APIs".',
  each: 'stage',
  *check({ id, variables }, design) {
    for (const { name } of variables) {
      if (/^[A-Za-z0-9_]{1,64}$/.test(name)) continue;
      yield {
        message:
          name === ''
            ? `A stage variable of ${shortNameOf(design, id)} has no name.`
            : `The stage variable ${shortened(name)} of ${shortNameOf(design, id)} needs a name of letters, digits and _ only, at most ${MAX}.`,
        subject: { id, field: 'variables' },
        about: name,
      };
    }
  },
  quickFixes({ id, variables }, _design, { about: name = '' }) {
    if (name === '') {
      const others = variables.filter((variable) => variable.name !== '');
      return [setAt('Remove what has no name', id, 'variables', others)];
    }
    const meant = name
      .trim()
      .replace(/[^A-Za-z0-9_]+/g, '_')
      .slice(0, MAX);
    if (meant === '' || variables.some((variable) => variable.name === meant)) return []; // two of a name are none
    const renamed = variables.map((variable) => (variable.name === name ? { ...variable, name: meant } : variable));
    return [setAt(`Call it ${shortened(meant)}`, id, 'variables', renamed)];
  },
};
