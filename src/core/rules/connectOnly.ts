import { shortNameOf } from '../model/naming.ts';
import type { WebSocketRoute } from '../model/webSocketRoute.ts';
import type { Rule } from './rule.ts';
import { webSocketRoutes } from './webSocketRoutes.ts';

export const connectOnly: Rule = {
  code: 'route/connect-only',
  severity: 'error',
  fix: 'Move it to $connect, which stands guard for the whole connection.',
  source:
    'API Gateway Developer Guide, "Controlling and managing access to WebSocket APIs": authorizers, API keys and the parameters of a request are for $connect.',
  *check(design) {
    for (const route of webSocketRoutes(design)) {
      const { id, key } = route;
      if (key.kind === 'connect') continue;
      for (const { field, what } of misplacedIn(route)) {
        yield {
          message: `${shortNameOf(design, id)} has ${what}, and only $connect can have one: API Gateway looks at it once, when a client connects.`,
          subject: { id, field },
        };
      }
    }
  },
};

function* misplacedIn(route: WebSocketRoute): Iterable<{ field: string; what: string }> {
  if (route.authorization) yield { field: 'authorization', what: 'an authorizer of its own' };
  if (route.apiKeyRequired) yield { field: 'apiKeyRequired', what: 'a demand for an API key' };
  if (route.requestParameters.length > 0) yield { field: 'requestParameters', what: 'a parameter of the request' };
}
