import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const mappingKey: Rule = {
  code: 'mapping/key',
  severity: 'error',
  fix: "Use segments of letters, digits and $ - _ . + ! * ' ( ) with single slashes between them.",
  source: 'API Gateway Developer Guide, "API mappings for HTTP APIs"; API Gateway V2 API reference, CreateApiMapping.',
  *check(design) {
    for (const { id, key } of Object.values(design.mappings)) {
      const problem = key === undefined ? undefined : problemOf(key);
      if (problem)
        yield { message: `The mapping key of ${shortNameOf(design, id)} ${problem}.`, subject: { id, field: 'key' } };
    }
  },
};

function problemOf(key: string): string | undefined {
  if (key === '') return 'is an empty text; without a key, a mapping is for the root';
  if (key.length > 300) return `has ${key.length} characters; 300 are possible`;
  if (key.startsWith('/') || key.endsWith('/')) return 'starts or ends with a slash, which it must not';
  if (key.includes('//')) return 'has two slashes in a row';
  if (!/^[A-Za-z0-9$\-_.+!*'()/]+$/.test(key))
    return "has characters other than letters, digits and $ - _ . + ! * ' ( ) /";
  return undefined;
}
