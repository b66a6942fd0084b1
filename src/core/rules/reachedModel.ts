import { shortened } from '../model/shortened.ts';
import { modelKeysOf } from './modelKeysOf.ts';
import type { Rule } from './rule.ts';

export const reachedModel: Rule = {
  code: 'route/unreachable-model',
  severity: 'warning',
  fix: 'Put it under $default, or for messages write a model selection expression that leads to it.',
  source:
    'API Gateway Developer Guide, "WebSocket selection expressions": without one, $default is taken; those of route responses are not supported.',
  *check(design) {
    for (const { id, what, models, field } of modelKeysOf(design)) {
      const route = design.routes[id];
      const selects = field === 'requestModels' && route?.protocol === 'WEBSOCKET' && route.modelSelectionExpression;
      if (selects) continue;
      for (const [index, { key }] of models.entries()) {
        if (key === '$default' || key === '') continue;
        yield {
          message: `Nothing leads to the model for ${what} under the key ${shortened(key)}: all of them are taken for $default.`,
          subject: { id, field: `${field}.${index}.key` },
        };
      }
    }
  },
};
