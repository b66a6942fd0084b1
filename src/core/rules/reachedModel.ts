import { shortened } from '../model/shortened.ts';
import { modelKeysOf } from './modelKeysOf.ts';
import type { Rule } from './rule.ts';

export const reachedModel: Rule = {
  code: 'route/unreachable-model',
  severity: 'warning',
  fix: 'Put it under $default, the only key of answers.',
  source:
    'API Gateway Developer Guide, "WebSocket selection expressions": model selection expressions of route responses are not supported.',
  *check(design) {
    for (const { id, what, models, field } of modelKeysOf(design)) {
      if (field === 'requestModels') continue;
      for (const [index, { key }] of models.entries()) {
        if (key === '$default' || key === '') continue;
        yield {
          message: `Nothing leads to the model for ${what} under the key ${shortened(key)}: no expression selects among those of answers.`,
          subject: { id, field: `${field}.${index}.key` },
        };
      }
    }
  },
};
