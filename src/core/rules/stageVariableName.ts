import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const stageVariableName: Rule = {
  code: 'stage/variable-name',
  severity: 'error',
  fix: 'Use letters, digits and _, at most 64.',
  source: 'API Gateway Developer Guide, "Using stage variables for HTTP APIs", and its quotas.',
  *check(design) {
    for (const { id, variables } of Object.values(design.stages)) {
      for (const { name } of variables) {
        if (/^[A-Za-z0-9_]{1,64}$/.test(name)) continue;
        yield {
          message:
            name === ''
              ? `A stage variable of ${shortNameOf(design, id)} has no name.`
              : `The stage variable ${shortened(name)} of ${shortNameOf(design, id)} needs a name of letters, digits and _ only, at most 64.`,
          subject: { id, field: 'variables' },
        };
      }
    }
  },
};
