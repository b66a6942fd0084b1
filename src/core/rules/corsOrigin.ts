import { shortNameOf } from '../model/naming.ts';
import { apisOf } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

/** `*`, every origin of a scheme, or one origin as browsers send it; a wildcard inside a host has a rule of its own. */
const ORIGIN = /^(\*|[a-z][a-z0-9+.-]*:\/\/([^\s/?#@A-Z]+))$/;

export const corsOrigin: Rule = {
  code: 'cors/origin-never-matches',
  severity: 'warning',
  fix: 'Write scheme, host and port only: https://app.example.com.',
  source: 'API Gateway Developer Guide, "Configuring CORS for an HTTP API".',
  *check(design) {
    for (const api of apisOf(design, 'HTTP')) {
      if (!api.cors) continue;

      for (const origin of api.cors.allowOrigins) {
        if (ORIGIN.test(origin)) continue;
        yield {
          message: `The origin ${shortened(origin) || '(empty)'} of ${shortNameOf(design, api.id)} matches no page: an origin is a scheme, a host in lower case and a port, without a path or a slash at the end.`,
          subject: { id: api.id, field: 'cors.allowOrigins' },
        };
      }
    }
  },
};
