import type { Authorizer } from './authorizer.ts';
import type { Design } from './design.ts';
import type { AuthorizerId } from './ids.ts';
import { routesOf } from './queries.ts';
import type { Route } from './route.ts';

/** Whether the route itself says so, or its API for every route that says nothing. */
export type AuthorizationOrigin = 'route' | 'api';

/** What guards a route in the end. */
export type EffectiveAuthorization =
  | { kind: 'open'; from: AuthorizationOrigin }
  | { kind: 'iam'; from: AuthorizationOrigin }
  | {
      kind: 'authorizer';
      from: AuthorizationOrigin;
      authorizer: Authorizer;
      /** One of which the token must have; of the route where it states some, else of the API. */
      scopes: readonly string[];
    };

/**
 * What guards a route: its own authorization, or the default of its API. A route that inherits brings scopes of its own
 * to the default authorizer; where there is none, they count for nothing.
 */
export function authorizationOf(design: Design, route: Route): EffectiveAuthorization {
  const own = route.authorization;
  const byDefault = design.apis[route.apiId]?.defaultAuthorization;
  if (own === undefined || own.kind === 'inherit') {
    switch (byDefault?.kind) {
      case undefined:
        return { kind: 'open', from: 'api' };
      case 'iam':
        return { kind: 'iam', from: 'api' };
      case 'authorizer':
        return guarded(design, byDefault.authorizerId, own?.scopes ?? byDefault.scopes, 'api');
    }
  }
  switch (own.kind) {
    case 'none':
      return { kind: 'open', from: 'route' };
    case 'iam':
      return { kind: 'iam', from: 'route' };
    case 'authorizer':
      return guarded(design, own.authorizerId, own.scopes, 'route');
  }
}

function guarded(
  design: Design,
  id: AuthorizerId,
  scopes: readonly string[],
  from: AuthorizationOrigin,
): EffectiveAuthorization {
  return { kind: 'authorizer', from, authorizer: authorizerOf(design, id), scopes };
}

/** The authorizer of an id; the door documents come through lets none dangle. */
export function authorizerOf(design: Design, id: AuthorizerId): Authorizer {
  const found = design.authorizers[id];
  if (!found) throw new Error(`There is no authorizer ${id}.`);
  return found;
}

/**
 * Only tokens have scopes: API Gateway refuses AuthorizationScopes on a route that a function guards (CreateRoute,
 * "Authorization Scopes are only valid for COGNITO_USER_POOLS and JWT authorization types").
 */
export function checksScopes(authorizer: Authorizer): boolean {
  switch (authorizer.kind) {
    case 'jwt':
    case 'cognito':
      return true;
    case 'lambda':
      return false;
  }
}

/** The routes that an authorizer guards in the end, by their own word or as the default of their API. */
export function routesGuardedBy(design: Design, authorizer: Authorizer): Route[] {
  return routesOf(design, authorizer.apiId).filter((route) => {
    const access = authorizationOf(design, route);
    return access.kind === 'authorizer' && access.authorizer.id === authorizer.id;
  });
}
