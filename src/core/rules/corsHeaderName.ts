import { setAt } from '../commands/setAt.ts';
import { isHttpToken } from '../model/httpToken.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const corsHeaderName: Rule = {
  code: 'cors/header-name',
  severity: 'warning',
  title: 'CORS names a header that cannot be one',
  reason: 'No request and no answer has a header of such a name, so browsers keep back the one that was meant.',
  fix: 'Write the names of headers, or *.',
  source: 'RFC 9110, section 5.6.2 (tokens).',
  each: 'api',
  *check(api, design) {
    if (api.protocol !== 'HTTP' || !api.cors) return;
    for (const field of ['allowHeaders', 'exposeHeaders'] as const) {
      for (const header of api.cors[field]) {
        if (isHttpToken(header)) continue;
        yield {
          message: `${shortened(header) || 'An empty text'} is not the name of a header; CORS of ${shortNameOf(design, api.id)} names it.`,
          subject: { id: api.id, field: `cors.${field}` },
          about: header,
        };
      }
    }
  },
  quickFixes(api, design, { subject: { field = '' }, about = '' }) {
    if (api.protocol !== 'HTTP' || !api.cors) return [];
    const headers = field === 'cors.allowHeaders' ? api.cors.allowHeaders : api.cors.exposeHeaders;
    const names = about.split(/[\s,;:]+/).filter((name) => name !== '');
    if (!names.every(isHttpToken)) return [];
    const mended = headers.flatMap((header) => (header === about ? names : header));
    const label =
      names.length === 0
        ? `Remove what names no header from CORS of ${shortNameOf(design, api.id)}`
        : `Make it ${shortened(names.join(', '))}`;
    return [setAt(label, api.id, field, [...new Set(mended)])];
  },
  fixAll: true,
};
