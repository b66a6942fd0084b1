import { setAt } from '../commands/setAt.ts';
import { DEFAULT_ROUTE_SELECTION } from '../model/api.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';
import { expressionProblem } from './selectionExpression.ts';

/** One member of the message, however deep. */
const MEMBER = /^request\.body(\.[^\s.{}$]+)+$/;

export const routeSelectionExpression: Rule = {
  code: 'api/route-selection',
  severity: 'error',
  title: 'A route selection expression does not read the message',
  reason:
    'A WebSocket API is not created without an expression, and all that one can read is what a JSON message says. Paths, headers and methods are of the request to connect, which is over by then.',
  fix: 'Write $request.body.action, or several members as ${request.body.service}/${request.body.action}.',
  source: 'API Gateway Developer Guide, "WebSocket selection expressions": route selection expressions.',
  each: 'api',
  *check(api, design) {
    if (api.protocol !== 'WEBSOCKET') return;
    const problem = expressionProblem(api.routeSelectionExpression, MEMBER);
    if (problem === undefined) return;
    yield {
      message: `The route selection expression of ${shortNameOf(design, api.id)} ${problem}; a message finds its route by what is in it, $request.body.name.`,
      subject: { id: api.id, field: 'routeSelectionExpression' },
    };
  },
  quickFixes: ({ id }) => [
    setAt(`Make it ${DEFAULT_ROUTE_SELECTION}`, id, 'routeSelectionExpression', DEFAULT_ROUTE_SELECTION),
  ],
};
