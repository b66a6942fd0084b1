import { checksScopes } from '../../../core/model/authorization.ts';
import {
  AUTHORIZER_KIND_LIST,
  type AuthorizerKind,
  type DefaultAuthorization,
  type RouteAuthorization,
  type WebSocketAuthorization,
} from '../../../core/model/authorizer.ts';
import type { Design } from '../../../core/model/design.ts';
import { type ApiId, type AuthorizerId, isKind } from '../../../core/model/ids.ts';
import { statedDefaultOf } from '../../../core/model/queries.ts';
import type { Suggestion } from '../../../core/model/suggestions.ts';

/** What a select of access offers for what is there already: a word, or an authorizer's id. */
export type AccessChoice = 'inherit' | 'none' | 'iam' | AuthorizerId;

/** The choice that an authorization is; absent, `inherit`. */
export function accessChoiceOf(
  authorization: RouteAuthorization | DefaultAuthorization | WebSocketAuthorization | undefined,
): AccessChoice {
  switch (authorization?.kind) {
    case undefined:
    case 'inherit':
      return 'inherit';
    case 'none':
    case 'iam':
      return authorization.kind;
    case 'authorizer':
      return authorization.authorizerId;
  }
}

/** The choice that a guard of `$connect` is; absent, `none`. */
export function connectChoiceOf(authorization: WebSocketAuthorization | undefined): AccessChoice {
  return authorization ? accessChoiceOf(authorization) : 'none';
}

export function isAccessChoice(value: string): value is AccessChoice {
  return ['inherit', 'none', 'iam'].includes(value) || isKind('authorizer', value);
}

/** The kind of authorizer that a select offers to add, by its value: `new jwt`. */
export function newAuthorizerKind(value: string): AuthorizerKind | undefined {
  return AUTHORIZER_KIND_LIST.find((kind) => value === `new ${kind}`);
}

/** An authorization by the choice of it; scopes of the one before stay where the new one checks scopes. */
export function guardFor(
  design: Design,
  choice: Exclude<AccessChoice, 'inherit' | 'none'>,
  before: RouteAuthorization | DefaultAuthorization | undefined,
): DefaultAuthorization {
  if (choice === 'iam') return { kind: 'iam' };
  const authorizer = design.authorizers[choice];
  const scopes = before && 'scopes' in before && authorizer && checksScopes(authorizer) ? before.scopes : [];
  return { kind: 'authorizer', authorizerId: choice, scopes };
}

/** Scopes that the API names anywhere, to choose from. */
export function knownScopes(design: Design, apiId: ApiId | undefined): Suggestion[] {
  const named = new Set<string>();
  for (const api of Object.values(design.apis)) {
    const byDefault = api.id === apiId ? statedDefaultOf(design, api.id) : undefined;
    if (byDefault?.kind === 'authorizer') for (const scope of byDefault.scopes) named.add(scope);
  }
  for (const { apiId: home, authorization } of Object.values(design.routes)) {
    if (home === apiId && authorization && 'scopes' in authorization)
      for (const scope of authorization.scopes) named.add(scope);
  }
  return [...named].sort().map((value) => ({ value, detail: 'used in this API' }));
}
