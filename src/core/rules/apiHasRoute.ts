import type { Command } from '../commands/command.ts';
import { addRouteToFunction } from '../commands/routeToFunction.ts';
import type { Api } from '../model/api.ts';
import { createRoute, createWebSocketRoute } from '../model/createRoute.ts';
import type { Design } from '../model/design.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Protocol } from '../model/protocol.ts';
import { routesOf, stagesOf } from '../model/queries.ts';
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
    // What a deployment of its own lacks then is an error, and a rule of its own says so.
    if (routesOf(design, id).length > 0 || stagesOf(design, id).some((stage) => !stage.autoDeploy)) return;
    yield {
      message: `${shortNameOf(design, id)} has no route, so it ${OUTCOMES[protocol]}.`,
      subject: { id },
    };
  },
  quickFixes: firstRoutes,
};

/** Routes to begin an API with. */
export function firstRoutes({ id, protocol }: Api, design: Design): Command[] {
  switch (protocol) {
    case 'HTTP':
      return [
        addRouteToFunction(design, createRoute(design, id)),
        addRouteToFunction(design, createRoute(design, id, { kind: 'default' })),
      ];
    case 'WEBSOCKET':
      return [addRouteToFunction(design, createWebSocketRoute(design, id, { kind: 'default' }))];
  }
}
