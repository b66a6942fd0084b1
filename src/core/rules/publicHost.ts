import { shortNameOf } from '../model/naming.ts';
import { urlsOf } from './httpUrlsOf.ts';
import type { Rule } from './rule.ts';

/** Loopback, private and link-local addresses (RFC 1918, 3927, 4193), names without a dot, and names kept for local use. */
const PRIVATE =
  /^(localhost|(127|10)(\.\d+){3}|192\.168(\.\d+){2}|169\.254(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|0\.0\.0\.0|\[::1\]|\[(f[cd]|fe80).*|[^.[]+|.*\.(local|localhost|internal|lan|test|invalid))$/;

export const publicHost: Rule = {
  code: 'integration/private-host',
  severity: 'warning',
  fix: 'Use a name that the internet knows; an HTTP API reaches a private one through a VPC link, a WebSocket API through a function.',
  source:
    'API Gateway Developer Guide, "HTTP proxy integrations for HTTP APIs": the endpoint has to be publicly routable.',
  *check(design) {
    for (const { id, url } of urlsOf(design)) {
      const host = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^:/?#]+)/i.exec(url)?.[1]?.toLowerCase();
      if (host === undefined || host.includes('{') || !PRIVATE.test(host)) continue;
      yield {
        message: `${shortNameOf(design, id)} goes to ${host}, which API Gateway can hardly reach: it calls endpoints over the public internet.`,
        subject: { id, field: 'url' },
      };
    }
  },
};
