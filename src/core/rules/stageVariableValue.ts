import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const stageVariableValue: Rule = {
  code: 'stage/variable-value',
  severity: 'error',
  fix: 'Use letters, digits and - . _ ~ : / ? # & = , in 1 to 512 characters.',
  source: 'API Gateway Developer Guide, "Using stage variables for HTTP APIs", and its quotas.',
  *check(design) {
    for (const { id, variables } of Object.values(design.stages)) {
      for (const { name, value } of variables) {
        if (/^[A-Za-z0-9\-._~:/?#&=,]{1,512}$/.test(value)) continue;
        const problem =
          value === ''
            ? 'has no value'
            : value.length > 512
              ? `has a value of ${value.length} characters; 512 are possible`
              : 'has a value with characters other than letters, digits and - . _ ~ : / ? # & = ,';
        yield {
          message: `The stage variable ${name} of ${shortNameOf(design, id)} ${problem}.`,
          subject: { id, field: 'variables' },
        };
      }
    }
  },
};
