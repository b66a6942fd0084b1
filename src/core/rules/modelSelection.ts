import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';
import { expressionProblem } from './selectionExpression.ts';

const MEMBER = /^request\.body(\.[^\s.{}$]+)+$/;

export const modelSelection: Rule = {
  code: 'route/model-selection',
  severity: 'error',
  title: 'A model selection expression does not read the message',
  reason:
    'The expression is evaluated when a message comes, and what a message has is its body. Anything else leads to no model, and a message without a model is refused.',
  fix: 'Write what of a message says which model it must fit: $request.body.version.',
  source: 'API Gateway Developer Guide, "WebSocket selection expressions": model selection expressions.',
  each: 'route',
  *check(route, design) {
    const expression = route.protocol === 'WEBSOCKET' ? route.modelSelectionExpression : undefined;
    // The key as it stands, which is how a route response has it too.
    if (expression === undefined || expression === '$default') return;
    const problem = expressionProblem(expression, MEMBER);
    if (problem === undefined) return;
    yield {
      message: `The model selection expression of ${shortNameOf(design, route.id)} ${problem}; it can read what is in a message, $request.body.name.`,
      subject: { id: route.id, field: 'modelSelectionExpression' },
    };
  },
  quickFixes(route, design) {
    if (route.protocol !== 'WEBSOCKET') return [];
    const { id, requestModels } = route;
    const field = 'modelSelectionExpression';
    const fallback = requestModels.find(({ key }) => key === '$default');
    return [
      ...(fallback
        ? [setAt(`Check every message by ${shortNameOf(design, fallback.modelId)}`, id, field, '$default')]
        : []),
      setAt(`Take the expression away from ${shortNameOf(design, id)}`, id, field, undefined),
    ];
  },
};
