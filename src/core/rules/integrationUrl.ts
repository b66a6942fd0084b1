import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX_URL_LENGTH = 2048;

function problemOf(url: string): string | undefined {
  if (url.trim() === '') return 'has no URL to go to';
  if (url.length > MAX_URL_LENGTH)
    return `has a URL of ${url.length.toLocaleString('en')} characters; API Gateway takes at most 2,048`;
  if (/[^\x21-\x7e]/.test(url)) return 'has a space or another character in its URL that has to be percent-encoded';
  if (url.startsWith('${stageVariables.')) return undefined;
  if (!/^https?:\/\//i.test(url)) return 'has a URL that does not start with https:// or http://';
  if (!/^https?:\/\/[^/?#]/i.test(url)) return 'has a URL without a host';
  if (/[{}]/.test(url.replace(/\$?\{[^{}]*\}/g, ''))) return 'has a brace in its URL that nothing closes or opens';
  return undefined;
}

export const integrationUrl: Rule = {
  code: 'integration/url',
  severity: 'error',
  title: 'An integration has no URL, or one that cannot be called',
  reason:
    'API Gateway calls an endpoint by its full URL, of at most 2,048 characters. With anything else it has nothing to call, and every request fails.',
  fix: 'Write a URL such as https://example.com/path.',
  source:
    'API Gateway Developer Guide, "HTTP proxy integrations for HTTP APIs" and "Set up WebSocket API integrations".',
  each: 'integration',
  *check(integration, design) {
    if (!('url' in integration)) return;
    const { id, url } = integration;
    const problem = problemOf(url);
    if (problem) yield { message: `${shortNameOf(design, id)} ${problem}.`, subject: { id, field: 'url' } };
  },
  quickFixes(integration) {
    if (!('url' in integration)) return [];
    const { id, url } = integration;
    const trimmed = url.trim();
    const fixes = [
      { label: 'Trim the URL', url: trimmed },
      { label: 'Percent-encode the URL', url: encoded(trimmed) },
      { label: 'Begin the URL with https://', url: withScheme(trimmed) },
    ];
    const first = fixes.find((fix) => problemOf(fix.url) === undefined);
    return first ? [setAt(first.label, id, 'url', first.url)] : [];
  },
};

/** The same where it cannot be encoded so: in the name of a host, or in halves of characters. */
function encoded(url: string): string {
  if (/^https?:\/\/[^/?#]*[^\x21-\x7e/?#]/i.test(url) || /\p{Surrogate}/u.test(url)) return url;
  return url.replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

function withScheme(url: string): string {
  return /^([\w-]+\.)+[a-z]+(:\d+)?([/?#]|$)/i.test(url) ? `https://${url}` : url;
}
