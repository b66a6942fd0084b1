import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const corsAuthorizationHeader: Rule = {
  code: 'cors/authorization-not-named',
  severity: 'info',
  title: 'CORS allows any header, but not Authorization',
  reason:
    'To browsers * stands for every header but that one. A page that sends it is stopped by the browser before the request leaves.',
  fix: 'Name authorization beside *, if pages send it.',
  source: 'Fetch standard, "CORS non-wildcard request-header name": Authorization must be named.',
  each: 'api',
  *check(api, design) {
    if (api.protocol !== 'HTTP' || !api.cors) return;
    const headers = api.cors.allowHeaders.map((header) => header.toLowerCase());
    if (!headers.includes('*') || headers.includes('authorization')) return;
    yield {
      message: `CORS of ${shortNameOf(design, api.id)} allows any header (*), which to browsers is any but Authorization.`,
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
