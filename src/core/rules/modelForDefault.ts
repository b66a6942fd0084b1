import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { modelsOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const modelForDefault: Rule = {
  code: 'route/no-default-model',
  severity: 'warning',
  title: 'Messages that lead to no model are refused',
  reason:
    'Where the expression comes to a key that no model has, API Gateway takes the model for $default. Without one the validation fails, the client gets “Bad request body”, and the backend is not called.',
  fix: 'Add a model for $default, or take the expression away.',
  source:
    'API Gateway Developer Guide, "Request validation for WebSocket APIs": without a matching model and one for $default, the validation fails.',
  each: 'route',
  *check(route, design) {
    if (route.protocol !== 'WEBSOCKET') return;
    const { id, modelSelectionExpression, requestModels } = route;
    if (modelSelectionExpression === undefined || requestModels.some(({ key }) => key === '$default')) return;
    yield {
      message:
        requestModels.length === 0
          ? `${shortNameOf(design, id)} has an expression that selects a model, and no model to select.`
          : `${shortNameOf(design, id)} has no model for $default, for messages that lead to none of the others; they are refused.`,
      subject: { id, field: 'requestModels' },
    };
  },
  quickFixes(route, design) {
    if (route.protocol !== 'WEBSOCKET') return [];
    const { id, apiId, requestModels } = route;
    const known = new Set([
      ...requestModels.map(({ modelId }) => modelId),
      ...modelsOf(design, apiId).map((model) => model.id),
    ]);
    return [
      ...[...known]
        .slice(0, 2)
        .map((modelId) =>
          setAt(`Take ${shortNameOf(design, modelId)} for $default`, id, 'requestModels', [
            ...requestModels,
            { key: '$default', modelId },
          ]),
        ),
      setAt(`Take the expression away from ${shortNameOf(design, id)}`, id, 'modelSelectionExpression', undefined),
    ];
  },
};
