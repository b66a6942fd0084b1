import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import type { Rule } from './rule.ts';
import { transformingOf } from './transformationsOf.ts';

export const awaitedResponse: Rule = {
  code: 'integration/unawaited-response',
  severity: 'warning',
  fix: 'Let a route to it send a response back, or take the templates and parameters away.',
  source:
    'API Gateway Developer Guide, "Set up a route response for WebSocket APIs": without a route response a client gets nothing back.',
  *check(design) {
    for (const { id, responses } of transformingOf(design)) {
      const index = responses.findIndex(({ templates, parameters }) => templates.length + parameters.length > 0);
      const routes = routesTo(design, id);
      if (index === -1 || routes.length === 0) continue;
      // A client that connects is answered in any case.
      if (routes.some((route) => route.key.kind === 'connect' || (route.protocol === 'WEBSOCKET' && route.response)))
        continue;
      yield {
        message: `${shortNameOf(design, id)} makes up an answer, and no route to it sends one back to the client.`,
        subject: { id, field: `responses.${index}` },
      };
    }
  },
};
