import { shortNameOf } from '../model/naming.ts';
import { urlsOf } from './httpUrlsOf.ts';
import type { Rule } from './rule.ts';

const MAX_URL_LENGTH = 2048;

function problemOf(url: string): string | undefined {
  if (url.trim() === '') return 'has no URL to go to';
  if (url.length > MAX_URL_LENGTH)
    return `has a URL of ${url.length.toLocaleString('en')} characters; 2,048 are possible`;
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
  fix: 'Write a URL such as https://example.com/path.',
  source:
    'API Gateway Developer Guide, "HTTP proxy integrations for HTTP APIs" and "Set up WebSocket API integrations".',
  *check(design) {
    for (const { id, url } of urlsOf(design)) {
      const problem = problemOf(url);
      if (problem) yield { message: `${shortNameOf(design, id)} ${problem}.`, subject: { id, field: 'url' } };
    }
  },
};
