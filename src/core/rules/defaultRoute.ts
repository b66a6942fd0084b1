import { shortNameOf } from '../model/naming.ts';
import { apisOf, webSocketRoutesOf } from '../model/queries.ts';
import { routeOfStep } from '../model/webSocketRoute.ts';
import type { Rule } from './rule.ts';

export const defaultRoute: Rule = {
  code: 'api/no-default-route',
  severity: 'warning',
  fix: 'Add a route for $default.',
  source:
    'API Gateway Developer Guide, "WebSocket selection expressions" and "Working with routes for WebSocket APIs".',
  *check(design) {
    for (const { id } of apisOf(design, 'WEBSOCKET')) {
      const routes = webSocketRoutesOf(design, id);
      if (routes.length === 0 || routeOfStep(routes, 'default')) continue;
      yield {
        message: `${shortNameOf(design, id)} has no route for $default, so a message that is no JSON, or that leads to no route, is answered with an error.`,
        subject: { id },
      };
    }
  },
};
