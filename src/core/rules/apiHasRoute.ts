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
  fix: 'Add a route.',
  source:
    'API Gateway Developer Guide, "Developing an HTTP API": an API needs a route, an integration, a stage and a deployment; "Working with routes for WebSocket APIs".',
  *check(design) {
    for (const { id, protocol } of Object.values(design.apis)) {
      if (routesOf(design, id).length > 0) continue;
      yield {
        message: `${shortNameOf(design, id)} has no route, so it ${OUTCOMES[protocol]}.`,
        subject: { id },
      };
    }
  },
};
