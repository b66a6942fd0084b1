import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const TOKEN = '$request.header.Authorization';

export const cachedByIdentity: Rule = {
  code: 'authorizer/cache-without-identity',
  severity: 'error',
  title: 'An authorizer caches answers without an identity source',
  reason:
    'API Gateway keeps the answers of a Lambda authorizer under the values of its identity sources. Without any there is nothing to keep them under, and no cache is possible.',
  fix: 'Name an identity source, or set the cache to 0 seconds.',
  source:
    'API Gateway Developer Guide, "Control access to HTTP APIs with AWS Lambda authorizers": answers are cached by the identity sources.',
  topic: 'security',
  each: 'authorizer',
  *check(authorizer, design) {
    if (authorizer.kind !== 'lambda') return;
    const { id, identitySources, resultTtlInSeconds } = authorizer;
    if (identitySources.length > 0 || resultTtlInSeconds === 0) return;
    yield {
      message: `${shortNameOf(design, id)} caches answers but has no identity source to tell callers apart by.`,
      subject: { id, field: 'resultTtlInSeconds' },
    };
  },
  quickFixes: ({ id }) => [
    setAt('Cache no answers', id, 'resultTtlInSeconds', 0),
    setAt(`Tell callers apart by ${TOKEN}`, id, 'identitySources', [TOKEN]),
  ],
};
