import {
  AUTHORIZER_KINDS,
  type DefaultAuthorization,
  type RouteAuthorization,
  type WebSocketAuthorization,
} from '../model/authorizer.ts';
import type { Design } from '../model/design.ts';
import type { ApiId, RouteId } from '../model/ids.ts';
import { A_PROTOCOL } from '../model/protocol.ts';
import { formatRouteKey } from '../model/route.ts';
import { fail, ok } from '../result.ts';
import { batch, type Command } from './command.ts';
import { editEntity } from './editEntity.ts';

/** Guards routes, all alike; `undefined`: as their API says. Of a WebSocket API only `$connect` can be guarded. */
export function setRouteAuthorization(
  routeIds: readonly RouteId[],
  authorization: RouteAuthorization | undefined,
): Command {
  return batch(
    routeIds.length === 1 ? 'Change access' : `Change access of ${routeIds.length} routes`,
    routeIds.map((id) => guardRoute(id, authorization)),
  );
}

/** A route of a WebSocket API has no default to follow and no scopes. */
function guardRoute(id: RouteId, authorization: RouteAuthorization | undefined): Command {
  return {
    label: 'Change access',
    apply(document) {
      const refusal = guardRefusal(document.design, id, authorization);
      if (refusal) return fail(refusal);
      const ofWebSocket = document.design.routes[id]?.protocol === 'WEBSOCKET';
      const patch = ofWebSocket ? { authorization: webSocketGuard(authorization) } : { authorization };
      return editEntity(id, patch, 'access').apply(document);
    },
  };
}

/** Why a route cannot be guarded so: by an authorizer of the other protocol, or any route of a WebSocket API but `$connect`. */
function guardRefusal(
  { routes, authorizers }: Design,
  id: RouteId,
  authorization: RouteAuthorization | undefined,
): string | undefined {
  const route = routes[id];
  if (!route) return undefined;
  const authorizer = authorization?.kind === 'authorizer' ? authorizers[authorization.authorizerId] : undefined;
  const protocol = authorizer && AUTHORIZER_KINDS[authorizer.kind].protocol;
  const key = formatRouteKey(route.key);
  if (authorizer && protocol && protocol !== route.protocol) {
    return `${authorizer.name} is an authorizer of ${A_PROTOCOL[protocol]}; it cannot guard ${key}.`;
  }
  const guards = authorization?.kind === 'iam' || authorization?.kind === 'authorizer';
  if (guards && route.protocol === 'WEBSOCKET' && route.key.kind !== 'connect') {
    return `${key} cannot be guarded: a WebSocket API asks who a client is once, at $connect.`;
  }
  return undefined;
}

function webSocketGuard(authorization: RouteAuthorization | undefined): WebSocketAuthorization | undefined {
  switch (authorization?.kind) {
    case undefined:
    case 'inherit':
    case 'none':
      return undefined;
    case 'iam':
      return authorization;
    case 'authorizer':
      return { kind: 'authorizer', authorizerId: authorization.authorizerId };
  }
}

/**
 * The scopes one of which a token must have, for routes that a token guards. A route that is guarded as its API says
 * keeps so with scopes of its own, and without any says nothing of its own.
 */
export function setRouteScopes(routeIds: readonly RouteId[], scopes: readonly string[]): Command {
  return {
    label: routeIds.length === 1 ? 'Change scopes' : `Change scopes of ${routeIds.length} routes`,
    merge: `${routeIds.join()} authorization.scopes`,
    apply(document) {
      const edits: Command[] = [];
      for (const id of routeIds) {
        const route = document.design.routes[id];
        if (!route) return fail('It cannot be changed: the route is not there any more.');
        if (route.protocol === 'WEBSOCKET') return fail('A WebSocket API knows no scopes.');
        const authorization = withScopes(route.authorization, [...scopes]);
        if (JSON.stringify(authorization) !== JSON.stringify(route.authorization))
          edits.push(editEntity(id, { authorization }, 'scopes'));
      }
      return edits.length === 0 ? ok(document) : batch('scopes', edits).apply(document);
    },
  };
}

function withScopes(authorization: RouteAuthorization | undefined, scopes: string[]): RouteAuthorization | undefined {
  switch (authorization?.kind) {
    case undefined:
    case 'inherit':
      return scopes.length > 0 ? { kind: 'inherit', scopes } : undefined;
    case 'authorizer':
      return { ...authorization, scopes };
    case 'none':
    case 'iam':
      return authorization;
  }
}

/** What guards the routes of an API that do not say otherwise; `undefined`: nothing. */
export function setDefaultAuthorization(apiId: ApiId, authorization: DefaultAuthorization | undefined): Command {
  const edit = editEntity(apiId, { defaultAuthorization: authorization }, 'access');
  return {
    label: 'Change default access',
    apply: (document) =>
      document.design.apis[apiId]?.protocol === 'WEBSOCKET'
        ? fail('A WebSocket API has no default access: it is guarded at $connect.')
        : edit.apply(document),
  };
}
