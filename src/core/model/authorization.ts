import { AUTHORIZER_KINDS, type Authorizer } from './authorizer.ts';
import type { Design } from './design.ts';
import type { ApiId, AuthorizerId } from './ids.ts';
import type { Protocol } from './protocol.ts';
import { statedDefaultOf } from './queries.ts';
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
export function authorizationOf(
  design: Design,
  { apiId, authorization: own, protocol }: Route,
): EffectiveAuthorization {
  switch (own?.kind) {
    case undefined:
      return protocol === 'HTTP' ? defaultAuthorizationOf(design, apiId) : { kind: 'open', from: 'route' };
    case 'inherit': {
      const inherited = defaultAuthorizationOf(design, apiId);
      return inherited.kind === 'authorizer' ? { ...inherited, scopes: own.scopes } : inherited;
    }
    case 'none':
      return { kind: 'open', from: 'route' };
    case 'iam':
      return { kind: 'iam', from: 'route' };
    case 'authorizer':
      return {
        kind: 'authorizer',
        from: 'route',
        authorizer: authorizerOf(design, own.authorizerId),
        scopes: 'scopes' in own ? own.scopes : [],
      };
  }
}

/** What guards the routes of an API that say nothing about it. */
export function defaultAuthorizationOf(design: Design, apiId: ApiId): EffectiveAuthorization {
  const stated = statedDefaultOf(design, apiId);
  switch (stated?.kind) {
    case undefined:
      return { kind: 'open', from: 'api' };
    case 'iam':
      return { kind: 'iam', from: 'api' };
    case 'authorizer':
      return {
        kind: 'authorizer',
        from: 'api',
        authorizer: authorizerOf(design, stated.authorizerId),
        scopes: stated.scopes,
      };
  }
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
    case 'websocket-lambda':
      return false;
  }
}

/** Whether APIs of a protocol can have such a guard; a route that wants another is left out of exports rather than open. */
export function isGuardOf(protocol: Protocol, guard: EffectiveAuthorization): boolean {
  return guard.kind !== 'authorizer' || AUTHORIZER_KINDS[guard.authorizer.kind].protocol === protocol;
}
