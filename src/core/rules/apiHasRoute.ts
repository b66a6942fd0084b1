import { addRouteToFunction } from '../commands/routeToFunction.ts';
import { createRoute, createWebSocketRoute } from '../model/createRoute.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Protocol } from '../model/protocol.ts';
import { routesOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

const OUTCOMES = {
  HTTP: 'answers every request with 404',
  WEBSOCKET: 'has nothing to do with the messages of its clients',
} as const satisfies Record<Protocol, string>;

export const apiHasRoute: Rule = {
  code: 'api/no-route',
  severity: 'warning',
  title: 'An API has no route',
  reason:
    'Routes are what an API answers. An HTTP API without one says 404 {"message":"Not Found"}; of a WebSocket API not even a deployment can be created.',
  fix: 'Add a route.',
  source:
    'API Gateway Developer Guide, "Developing an HTTP API": an API needs a route, an integration, a stage and a deployment; "Working with routes for WebSocket APIs".',
  each: 'api',
  *check({ id, protocol }, design) {
    if (routesOf(design, id).length > 0) return;
    yield {
      message: `${shortNameOf(design, id)} has no route, so it ${OUTCOMES[protocol]}.`,
      subject: { id },
    };
  },
  quickFixes({ id, protocol }, design) {
    switch (protocol) {
      case 'HTTP':
        return [
          addRouteToFunction(design, createRoute(design, id)),
          addRouteToFunction(design, createRoute(design, id, { kind: 'default' })),
        ];
      case 'WEBSOCKET':
        return [addRouteToFunction(design, createWebSocketRoute(design, id, { kind: 'default' }))];
    }
  },
};
