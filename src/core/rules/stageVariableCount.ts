import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const stageVariableCount: Rule = {
  code: 'stage/too-many-variables',
  severity: 'error',
  fix: 'Remove some.',
  source: 'API Gateway Developer Guide, "Using stage variables for HTTP APIs", and its quotas.',
  *check(design) {
    for (const { id, variables } of Object.values(design.stages)) {
      if (variables.length <= 100) continue;
      yield {
        message: `${shortNameOf(design, id)} has ${variables.length} stage variables; API Gateway allows 100.`,
        subject: { id, field: 'variables' },
      };
    }
  },
};
