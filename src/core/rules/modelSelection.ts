import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';
import { expressionProblem } from './selectionExpression.ts';
import { webSocketRoutes } from './webSocketRoutes.ts';

const MEMBER = /^request\.body(\.[^\s.{}$]+)+$/;

export const modelSelection: Rule = {
  code: 'route/model-selection',
  severity: 'error',
  fix: 'Write what of a message says which model it must fit: $request.body.version.',
  source: 'API Gateway Developer Guide, "WebSocket selection expressions": model selection expressions.',
  *check(design) {
    for (const { id, modelSelectionExpression: expression } of webSocketRoutes(design)) {
      // The key as it stands, which is how a route response has it too.
      if (expression === undefined || expression === '$default') continue;
      const problem = expressionProblem(expression, MEMBER);
      if (problem === undefined) continue;
      yield {
        message: `The model selection expression of ${shortNameOf(design, id)} ${problem}; it can read what is in a message, $request.body.name.`,
        subject: { id, field: 'modelSelectionExpression' },
      };
    }
  },
};
