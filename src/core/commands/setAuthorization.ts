import type { DefaultAuthorization, RouteAuthorization, WebSocketAuthorization } from '../model/authorizer.ts';
import type { ApiId, RouteId } from '../model/ids.ts';
import { fail, ok } from '../result.ts';
import { batch, type Command } from './command.ts';
import { editEntity } from './editEntity.ts';

/** Guards routes, all alike; `undefined`: as their API says. */
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
      const ofWebSocket = document.design.routes[id]?.protocol === 'WEBSOCKET';
      const patch = ofWebSocket ? { authorization: webSocketGuard(authorization) } : { authorization };
      return editEntity(id, patch, 'access').apply(document);
    },
  };
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
  return batch('Change default access', [editEntity(apiId, { defaultAuthorization: authorization }, 'access')]);
}
