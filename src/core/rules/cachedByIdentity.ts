import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const cachedByIdentity: Rule = {
  code: 'authorizer/cache-without-identity',
  severity: 'error',
  fix: 'Name an identity source, or set the cache to 0 seconds.',
  source:
    'API Gateway Developer Guide, "Control access to HTTP APIs with AWS Lambda authorizers": answers are cached by the identity sources.',
  *check(design) {
    for (const authorizer of Object.values(design.authorizers)) {
      if (authorizer.kind !== 'lambda') continue;
      const { id, identitySources, resultTtlInSeconds } = authorizer;
      if (identitySources.length > 0 || resultTtlInSeconds === 0) continue;
      yield {
        message: `${shortNameOf(design, id)} caches answers but has no identity source to tell callers apart by.`,
        subject: { id, field: 'resultTtlInSeconds' },
      };
    }
  },
};
