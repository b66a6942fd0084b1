import { setAt } from '../commands/setAt.ts';
import { authorizationOf, type EffectiveAuthorization } from '../model/authorization.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const corsAuthorizationHeader: Rule = {
  code: 'cors/authorization-not-named',
  severity: 'info',
  title: 'CORS allows any header, but not the Authorization that routes ask for',
  reason:
    'To browsers * stands for every header but that one. A page that sends it is stopped by the browser before the request leaves, so that no page gets into what is guarded by it.',
  fix: 'Name authorization beside *, if pages call what it guards.',
  source: 'Fetch standard, "CORS non-wildcard request-header name": Authorization must be named.',
  each: 'api',
  *check(api, design) {
    if (api.protocol !== 'HTTP' || !api.cors) return;
    const headers = api.cors.allowHeaders.map((header) => header.toLowerCase());
    if (!headers.includes('*') || headers.includes('authorization')) return;
    const asking = routesOf(design, api.id).find((route) => asksForHeader(authorizationOf(design, route)));
    if (!asking) return;
    yield {
      message: `CORS of ${shortNameOf(design, api.id)} allows any header (*), which to browsers is any but Authorization, and ${shortNameOf(design, asking.id)} asks for that one.`,
      subject: { id: api.id, field: 'cors.allowHeaders' },
    };
  },
  quickFixes(api, design) {
    if (api.protocol !== 'HTTP' || !api.cors) return [];
    const headers = [...api.cors.allowHeaders, 'authorization'];
    return [
      setAt(`Allow Authorization too in CORS of ${shortNameOf(design, api.id)}`, api.id, 'cors.allowHeaders', headers),
    ];
  },
};

/** Whether a guard looks at the Authorization header: for a signature, or for a token. */
function asksForHeader(guard: EffectiveAuthorization): boolean {
  if (guard.kind !== 'authorizer') return guard.kind === 'iam';
  const { authorizer } = guard;
  const sources = 'identitySources' in authorizer ? authorizer.identitySources : [authorizer.identitySource];
  return sources.some((source) => source.toLowerCase() === '$request.header.authorization');
}
