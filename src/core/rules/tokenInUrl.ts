import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const tokenInUrl: Rule = {
  code: 'authorizer/token-in-url',
  severity: 'info',
  title: 'A token is taken from the URL of a request',
  reason:
    'URLs end up in logs, histories of browsers and Referer headers, and a token in one can be read and used there until it expires.',
  fix: 'Take the token from the Authorization header.',
  source: 'RFC 6750, section 5.3: bearer tokens do not belong into URLs.',
  topic: 'security',
  each: 'authorizer',
  *check(authorizer, design) {
    if ('identitySources' in authorizer) return;
    const { id, identitySource } = authorizer;
    if (!identitySource.startsWith('$request.querystring.')) return;
    yield {
      message: `${shortNameOf(design, id)} takes its token from the query of the URL, where it is logged and remembered.`,
      subject: { id, field: 'identitySource' },
    };
  },
  quickFixes: ({ id }) => [
    setAt('Take it from the Authorization header', id, 'identitySource', '$request.header.Authorization'),
  ],
};
