import type { Command } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import type { Design } from '../model/design.ts';
import type { ApiId, RouteId } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { apisOf } from '../model/queries.ts';
import type { Subject } from './diagnostic.ts';

interface ScopeList {
  id: ApiId | RouteId;
  field: string;
  scopes: readonly string[];
}

/** Every list of scopes that a token needs one of: of APIs by default, and of routes. */
export function* scopesOf(design: Design): Iterable<ScopeList> {
  for (const { id, defaultAuthorization: guard } of apisOf(design, 'HTTP')) {
    if (guard && 'scopes' in guard) yield { id, field: 'defaultAuthorization.scopes', scopes: guard.scopes };
  }
  for (const { id, authorization: guard } of Object.values(design.routes)) {
    if (guard && 'scopes' in guard) yield { id, field: 'authorization.scopes', scopes: guard.scopes };
  }
}

/** The list that a finding is about. */
export function scopesAt(design: Design, { id, field }: Subject): readonly string[] | undefined {
  for (const list of scopesOf(design)) if (list.id === id && list.field === field) return list.scopes;
  return undefined;
}

/** The way to let anyone in whom the guard lets in, whatever the scopes of the token. */
export function askForNoScopes(design: Design, { id, field }: Subject): Command[] {
  if (id === 'design' || !field) return [];
  return [setAt(`Ask for no scopes at ${shortNameOf(design, id)}`, id, field, [])];
}
