import { connectToFunction } from '../commands/routeToFunction.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Protocol } from '../model/protocol.ts';
import type { Rule } from './rule.ts';

const OUTCOMES = {
  HTTP: 'a request for it would fail',
  WEBSOCKET: 'a message for it would fail',
} as const satisfies Record<Protocol, string>;

export const connectedRoute: Rule = {
  code: 'route/unconnected',
  severity: 'error',
  title: 'A route goes nowhere',
  reason:
    'An integration is what answers. The exports leave a route without one out, and requests or messages for it go to a more general route, or to none.',
  fix: 'Connect the route to an integration.',
  source:
    'API Gateway Developer Guide, "Creating routes for HTTP APIs": a route needs an integration to be called; "Manage connected users and client apps": for $connect it is optional.',
  each: 'route',
  *check({ id, key, protocol, integrationId }, design) {
    if (integrationId || key.kind === 'connect') return;
    yield {
      message: `${shortNameOf(design, id)} goes nowhere; ${key.kind === 'disconnect' ? 'nobody would learn that a client has gone' : OUTCOMES[protocol]}.`,
      subject: { id, field: 'integrationId' },
    };
  },
  quickFixes: (route, design) => connectToFunction(design, route),
};
