import { addRouteToFunction } from '../commands/routeToFunction.ts';
import { createWebSocketRoute } from '../model/createRoute.ts';
import { shortNameOf } from '../model/naming.ts';
import { webSocketRoutesOf } from '../model/queries.ts';
import { routeOfStep } from '../model/webSocketRoute.ts';
import type { Rule } from './rule.ts';

export const defaultRoute: Rule = {
  code: 'api/no-default-route',
  severity: 'warning',
  title: 'A WebSocket API has no route for all other messages',
  reason:
    'A message that is no JSON, or whose key no route has, goes to $default. Without it the client is told of an error and the backend never learns of the message.',
  fix: 'Add a route for $default.',
  source:
    'API Gateway Developer Guide, "WebSocket selection expressions" and "Working with routes for WebSocket APIs".',
  each: 'api',
  *check({ id, protocol }, design) {
    if (protocol !== 'WEBSOCKET') return;
    const routes = webSocketRoutesOf(design, id);
    if (routes.length === 0 || routeOfStep(routes, 'default')) return;
    yield {
      message: `${shortNameOf(design, id)} has no route for $default, so a message that is no JSON, or that leads to no route, is answered with an error.`,
      subject: { id },
    };
  },
  quickFixes: ({ id }, design) => [addRouteToFunction(design, createWebSocketRoute(design, id, { kind: 'default' }))],
};
