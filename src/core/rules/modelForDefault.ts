import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';
import { webSocketRoutes } from './webSocketRoutes.ts';

export const modelForDefault: Rule = {
  code: 'route/no-default-model',
  severity: 'warning',
  fix: 'Add a model for $default, or take the expression away.',
  source:
    'API Gateway Developer Guide, "Request validation for WebSocket APIs": without a matching model and one for $default, the validation fails.',
  *check(design) {
    for (const { id, modelSelectionExpression, requestModels } of webSocketRoutes(design)) {
      if (modelSelectionExpression === undefined || requestModels.some(({ key }) => key === '$default')) continue;
      yield {
        message:
          requestModels.length === 0
            ? `${shortNameOf(design, id)} has an expression that selects a model, and no model to select.`
            : `${shortNameOf(design, id)} has no model for $default, for messages that lead to none of the others; they are refused.`,
        subject: { id, field: 'requestModels' },
      };
    }
  },
};
