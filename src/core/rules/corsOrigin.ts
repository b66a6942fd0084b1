import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { ORIGIN_WILDCARDS } from './namedOrigins.ts';
import type { Rule } from './rule.ts';

/** `*`, every origin of a scheme, or one origin as browsers send it; a wildcard inside a host has a rule of its own. */
const ORIGIN = /^(\*|[a-z][a-z0-9+.-]*:\/\/([^\s/?#@A-Z]+))$/;

/** The port that browsers leave out of an origin. */
const DEFAULT_PORT = /^(https:\/\/.*):443$|^(http:\/\/.*):80$/;

export const corsOrigin: Rule = {
  code: 'cors/origin-never-matches',
  severity: 'warning',
  title: 'An origin of CORS matches no page',
  reason:
    'Browsers send the origin of a page without a path, in lower case and without the usual port of its scheme, and API Gateway compares letter by letter. The pages that are meant are kept from reading the answers, and nothing in the logs says why.',
  fix: 'Write scheme, host and port only: https://app.example.com.',
  source: 'API Gateway Developer Guide, "Configuring CORS for an HTTP API".',
  each: 'api',
  *check(api, design) {
    if (api.protocol !== 'HTTP' || !api.cors) return;
    for (const origin of api.cors.allowOrigins) {
      if (ORIGIN.test(origin) && !DEFAULT_PORT.test(origin)) continue;
      yield {
        message: `The origin ${shortened(origin) || '(empty)'} of ${shortNameOf(design, api.id)} matches no page: an origin is a scheme, a host in lower case and a port that is not the usual one, without a path or a slash at the end.`,
        subject: { id: api.id, field: 'cors.allowOrigins' },
        about: origin,
      };
    }
  },
  quickFixes(api, design, { about = '' }) {
    if (api.protocol !== 'HTTP' || !api.cors) return [];
    const mended = about.trim() === '' ? undefined : originIn(about);
    if (mended === undefined && about.trim() !== '') return []; // whether http or https, only a person can tell
    const origins = api.cors.allowOrigins.flatMap((origin) => (origin === about ? (mended ?? []) : origin));
    const label =
      mended === undefined
        ? `Remove the empty origin from CORS of ${shortNameOf(design, api.id)}`
        : `Make it ${shortened(mended)}`;
    return [setAt(label, api.id, 'cors.allowOrigins', [...new Set(origins)])];
  },
  fixAll: true,
};

/** The origin of a URL as browsers send it. */
function originIn(url: string): string | undefined {
  const match = /^([a-z][a-z0-9+.-]*:\/\/)(?:[^\s/?#@]*@)?([^\s/?#@]+)/i.exec(url.trim());
  const origin = match && `${match[1]}${match[2]}`.toLowerCase().replace(DEFAULT_PORT, '$1$2');
  return origin && !ORIGIN_WILDCARDS.includes(origin) ? origin : undefined; // letting every site in is a person's to decide
}
