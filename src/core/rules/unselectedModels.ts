import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';
import { webSocketRoutes } from './webSocketRoutes.ts';

export const unselectedModels: Rule = {
  code: 'route/unselected-models',
  severity: 'warning',
  fix: 'Write what of a message selects its model, such as $request.body.action; what selects none must fit the model of $default.',
  source:
    'API Gateway Developer Guide, "Request validation for WebSocket APIs": "Model validation occurs if you provide a model selection expression".',
  *check(design) {
    for (const { id, modelSelectionExpression, requestModels } of webSocketRoutes(design)) {
      if (requestModels.length === 0 || modelSelectionExpression !== undefined) continue;
      yield {
        message: `${shortNameOf(design, id)} has models for its messages and no expression that selects one; API Gateway checks messages where there is an expression.`,
        subject: { id, field: 'modelSelectionExpression' },
      };
    }
  },
};
