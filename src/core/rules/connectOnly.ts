import { batch, type Command } from '../commands/command.ts';
import { editEntity } from '../commands/editEntity.ts';
import { shortNameOf } from '../model/naming.ts';
import { webSocketRoutesOf } from '../model/queries.ts';
import { routeOfStep, type WebSocketRoute } from '../model/webSocketRoute.ts';
import type { Rule } from './rule.ts';

export const connectOnly: Rule = {
  code: 'route/connect-only',
  severity: 'error',
  title: 'A route has what only $connect can have',
  reason:
    'A client says who it is once, with the request to connect; a message has neither headers nor a query. The CDK stops at an authorizer on another route, and API Gateway never looks at it.',
  fix: 'Move it to $connect, which stands guard for the whole connection.',
  source:
    'API Gateway Developer Guide, "Controlling and managing access to WebSocket APIs": authorizers, API keys and the parameters of a request are for $connect.',
  each: 'route',
  *check(route, design) {
    if (route.protocol !== 'WEBSOCKET' || route.key.kind === 'connect') return;
    for (const { field, what } of misplacedIn(route)) {
      yield {
        message: `${shortNameOf(design, route.id)} has ${what}, and only $connect can have one: API Gateway looks at it once, when a client connects.`,
        subject: { id: route.id, field },
      };
    }
  },
  mayBreak: true,
  quickFixes(route, design, { subject: { field } }) {
    if (route.protocol !== 'WEBSOCKET') return [];
    const found = misplacedIn(route).find((misplaced) => misplaced.field === field);
    const connect = routeOfStep(webSocketRoutesOf(design, route.apiId), 'connect');
    if (!found) return [];
    const { thing, takeAway, give } = found;
    const name = shortNameOf(design, route.id);
    const gift = connect && give(connect);
    return [
      ...(gift ? [batch(`Move ${thing} of ${name} to $connect`, [gift, takeAway])] : []),
      batch(`Take ${thing} away from ${name}`, [takeAway]),
    ];
  },
};

interface Misplaced {
  field: string;
  what: string;
  thing: string;
  takeAway: Command;
  /** Gives it to `$connect` instead, where that has none of its own. */
  give(connect: WebSocketRoute): Command | undefined;
}

function misplacedIn({ id, authorization, apiKeyRequired, requestParameters }: WebSocketRoute): Misplaced[] {
  const found: Misplaced[] = [];
  if (authorization)
    found.push({
      field: 'authorization',
      what: 'an authorizer of its own',
      thing: 'the authorizer',
      takeAway: editEntity(id, { authorization: undefined }, 'access'),
      give: (connect) => (connect.authorization ? undefined : editEntity(connect.id, { authorization }, 'access')),
    });
  if (apiKeyRequired)
    found.push({
      field: 'apiKeyRequired',
      what: 'a demand for an API key',
      thing: 'the demand for an API key',
      takeAway: editEntity(id, { apiKeyRequired: false }, 'API key'),
      give: (connect) =>
        connect.apiKeyRequired ? undefined : editEntity(connect.id, { apiKeyRequired: true }, 'API key'),
    });
  if (requestParameters.length > 0)
    found.push({
      field: 'requestParameters',
      what: 'a parameter of the request',
      thing: 'the parameters',
      takeAway: editEntity(id, { requestParameters: [] }, 'parameters'),
      give: (connect) =>
        connect.requestParameters.length > 0 ? undefined : editEntity(connect.id, { requestParameters }, 'parameters'),
    });
  return found;
}
