import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const unselectedModels: Rule = {
  code: 'route/unselected-models',
  severity: 'warning',
  title: 'A route has models that nothing is checked by',
  reason:
    'API Gateway checks messages where there is an expression that selects a model, and nowhere else. Whatever a client sends reaches the backend.',
  fix: 'Write what of a message selects its model, such as $request.body.action; what selects none must fit the model of $default.',
  source:
    'API Gateway Developer Guide, "Request validation for WebSocket APIs": "Model validation occurs if you provide a model selection expression".',
  each: 'route',
  *check(route, design) {
    if (route.protocol !== 'WEBSOCKET') return;
    const { id, modelSelectionExpression, requestModels } = route;
    if (requestModels.length === 0 || modelSelectionExpression !== undefined) return;
    yield {
      message: `${shortNameOf(design, id)} has models for its messages and no expression that selects one; API Gateway checks messages where there is an expression.`,
      subject: { id, field: 'modelSelectionExpression' },
    };
  },
  quickFixes(route, design) {
    if (route.protocol !== 'WEBSOCKET') return [];
    const { id, requestModels } = route;
    const fallback = requestModels.find(({ key }) => key === '$default');
    return [
      ...(fallback
        ? [
            setAt(
              `Check every message by ${shortNameOf(design, fallback.modelId)}`,
              id,
              'modelSelectionExpression',
              '$default',
            ),
          ]
        : []),
      setAt(`Remove the models from ${shortNameOf(design, id)}`, id, 'requestModels', []),
    ];
  },
};
