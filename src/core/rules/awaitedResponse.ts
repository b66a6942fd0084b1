import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import { takesMessages } from '../model/webSocketRoute.ts';
import type { Rule } from './rule.ts';
import { isTransforming } from './transformationsOf.ts';

export const awaitedResponse: Rule = {
  code: 'integration/unawaited-response',
  severity: 'warning',
  title: 'An integration prepares an answer that no route sends back',
  reason:
    'A client gets an answer only by a route that sends one back. By every other route, what templates and parameters make of the answer is thrown away.',
  fix: 'Let a route to it send a response back, or take the templates and parameters away.',
  source:
    'API Gateway Developer Guide, "Set up a route response for WebSocket APIs": without a route response a client gets nothing back.',
  each: 'integration',
  *check(integration, design) {
    if (!isTransforming(integration)) return;
    const { id, responses } = integration;
    const index = responses.findIndex(({ templates, parameters }) => templates.length + parameters.length > 0);
    const routes = routesTo(design, id);
    if (index === -1 || routes.length === 0) return;
    // A client that connects is answered in any case.
    if (routes.some((route) => route.key.kind === 'connect' || (route.protocol === 'WEBSOCKET' && route.response)))
      return;
    yield {
      message: `${shortNameOf(design, id)} prepares an answer, and no route to it sends one back to the client.`,
      subject: { id, field: `responses.${index}` },
    };
  },
  quickFixes(integration, design) {
    if (!isTransforming(integration)) return [];
    const { id, responses } = integration;
    // A route that sends something back needs a response for $default, which is another matter.
    const isComplete = responses.some(({ key }) => key === '$default');
    const routes = routesTo(design, id).filter(
      (route) => isComplete && route.protocol === 'WEBSOCKET' && takesMessages(route),
    );
    const plain = responses.map(({ templateSelectionExpression: _, ...response }) => ({
      ...response,
      templates: [],
      parameters: [],
    }));
    return [
      ...routes.slice(0, 2).map((route) =>
        setAt(`Let ${shortNameOf(design, route.id)} send a response back`, route.id, 'response', {
          models: [],
          parameters: [],
        }),
      ),
      setAt('Delete the templates and parameters of its answers', id, 'responses', plain),
    ];
  },
};
