import { authorizationOf, checksScopes, type EffectiveAuthorization } from './authorization.ts';
import type { Design } from './design.ts';
import type { ApiId, RouteId } from './ids.ts';
import { authorizersOf, statedDefaultOf } from './queries.ts';

/** What guards a route in the end, in a few words: `jwt · 2 scopes`, `IAM`, `open`. */
export function accessText(access: EffectiveAuthorization): string {
  switch (access.kind) {
    case 'open':
      return 'open';
    case 'iam':
      return 'IAM';
    case 'authorizer': {
      const name = access.authorizer.name || '(unnamed)';
      const count = checksScopes(access.authorizer) ? access.scopes.length : 0;
      return count === 0 ? name : `${name} · ${count} ${count === 1 ? 'scope' : 'scopes'}`;
    }
  }
}

/** The same in a sentence: what a caller needs. @param does what it guards, `connect` where that is `$connect` */
export function accessSentence(access: EffectiveAuthorization, does = 'call it'): string {
  switch (access.kind) {
    case 'open':
      return `Open: anyone who knows the URL may ${does}.`;
    case 'iam':
      return 'Callers sign their requests with AWS credentials that allow execute-api:Invoke.';
    case 'authorizer': {
      const { authorizer, scopes } = access;
      const name = authorizer.name || '(unnamed)';
      if (!checksScopes(authorizer)) return `The function of ${name} decides who may ${does}.`;
      const token = `Callers need a token that ${name} takes`;
      if (scopes.length === 0) return `${token}.`;
      return `${token}, with the scope ${scopes.join(' or ')}.`;
    }
  }
}

/** What guards a route, or undefined where nothing of its API is guarded, so that “open” goes without saying. */
export function routeAccess(design: Design, routeId: RouteId): EffectiveAuthorization | undefined {
  const route = design.routes[routeId];
  if (!route) return undefined;
  const access = authorizationOf(design, route);
  return access.kind === 'open' && !guardsAnything(design, route.apiId) ? undefined : access;
}

/** Whether an API has a default or an authorizer. */
export function guardsAnything(design: Design, apiId: ApiId): boolean {
  return statedDefaultOf(design, apiId) !== undefined || authorizersOf(design, apiId).length > 0;
}

/** What guards the routes of an API that do not say otherwise. */
export function defaultAccess(design: Design, apiId: ApiId): EffectiveAuthorization {
  return authorizationOf(design, { id: 'route:0', apiId, protocol: 'HTTP', key: { kind: 'default' } }); // a route that says nothing of its own
}
