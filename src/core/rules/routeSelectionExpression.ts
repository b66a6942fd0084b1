import { shortNameOf } from '../model/naming.ts';
import { apisOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';
import { expressionProblem } from './selectionExpression.ts';

/** One member of the message, however deep. */
const MEMBER = /^request\.body(\.[^\s.{}$]+)+$/;

export const routeSelectionExpression: Rule = {
  code: 'api/route-selection',
  severity: 'error',
  fix: 'Write $request.body.action, or several members as ${request.body.service}/${request.body.action}.',
  source: 'API Gateway Developer Guide, "WebSocket selection expressions": route selection expressions.',
  *check(design) {
    for (const { id, routeSelectionExpression: expression } of apisOf(design, 'WEBSOCKET')) {
      const problem = expressionProblem(expression, MEMBER);
      if (problem === undefined) continue;
      yield {
        message: `The route selection expression of ${shortNameOf(design, id)} ${problem}; a message finds its route by what is in it, $request.body.name.`,
        subject: { id, field: 'routeSelectionExpression' },
      };
    }
  },
};
