import type { Cors } from '../../../core/model/cors.ts';

/**
 * What a CORS configuration comes to for pages of other sites, one sentence each (Fetch Standard, "CORS protocol"; API
 * Gateway Developer Guide, "Configuring CORS for an HTTP API").
 */
export function corsWords(cors: Cors | undefined): string[] {
  if (!cors) return [];
  return [whoMayCall(cors), ...limits(cors), PREFLIGHT];
}

const PREFLIGHT =
  'API Gateway answers the browser’s preflight requests by itself: the API needs no OPTIONS route, and CORS headers of integrations are ignored.';

function whoMayCall({ allowOrigins, allowCredentials }: Cors): string {
  const cookies = allowCredentials ? 'with cookies' : 'without cookies';
  if (allowOrigins.length === 0) return 'No page of another site may call the API yet: it names no origin.';
  if (allowOrigins.includes('*')) return `Pages of any site may call the API, ${cookies}.`;
  return `Pages of ${allowOrigins.join(', ')} may call the API, ${cookies}.`;
}

function limits({ allowMethods, allowHeaders, exposeHeaders, allowCredentials, maxAge }: Cors): string[] {
  const lines: string[] = [];
  if (allowMethods.length === 0) lines.push('Only GET, HEAD and POST go through: no method is named.');
  if (!allowHeaders.some((header) => header.toLowerCase() === 'authorization'))
    lines.push('They can send no token: authorization is not among the request headers, and * does not cover it.');
  const starred = [allowMethods, allowHeaders, exposeHeaders].some((list) => list.some((item) => item === '*'));
  if (allowCredentials && starred)
    lines.push('With credentials, browsers take * in methods and headers for the name “*”. List them instead.');
  if (maxAge === undefined) lines.push('Browsers ask again after a few seconds: no preflight cache is set.');
  return lines;
}
