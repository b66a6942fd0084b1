import type { Design } from '../model/design.ts';
import type { ApiId, RouteId } from '../model/ids.ts';
import { apisOf } from '../model/queries.ts';

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
