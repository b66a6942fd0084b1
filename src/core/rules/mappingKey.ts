import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { LIMITS } from './quotas.ts';
import type { Rule } from './rule.ts';

const { mappingKeyLength: MAX } = LIMITS;

export const mappingKey: Rule = {
  code: 'mapping/key',
  severity: 'error',
  title: 'A mapping has a key that URLs cannot have',
  reason:
    'The key is the path below the domain under which clients reach the stage. CreateApiMapping refuses any other form.',
  fix: "Use segments of letters, digits and $ - _ . + ! * ' ( ) with single slashes between them.",
  source: 'API Gateway Developer Guide, "API mappings for HTTP APIs"; API Gateway V2 API reference, CreateApiMapping.',
  each: 'mapping',
  *check({ id, key }, design) {
    const problem = key === undefined ? undefined : problemOf(key);
    if (problem)
      yield { message: `The mapping key of ${shortNameOf(design, id)} ${problem}.`, subject: { id, field: 'key' } };
  },
  quickFixes({ id, key = '' }) {
    const segments = key
      .split('/')
      .map((segment) =>
        segment
          .replace(/^[^A-Za-z0-9$\-_.+!*'()]+|[^A-Za-z0-9$\-_.+!*'()]+$/g, '')
          .replace(/[^A-Za-z0-9$\-_.+!*'()]+/g, '-'),
      );
    const meant = segments.filter((segment) => segment !== '').join('/');
    if (meant === '') return [setAt('Map it at the root of the domain', id, 'key', undefined)];
    return problemOf(meant) ? [] : [setAt(`Make it ${shortened(meant)}`, id, 'key', meant)];
  },
  mayBreak: true,
};

function problemOf(key: string): string | undefined {
  if (key === '') return 'is an empty text; without a key, a mapping is for the root';
  if (key.length > MAX) return `has ${key.length.toLocaleString('en')} characters; API Gateway takes at most ${MAX}`;
  if (key.startsWith('/') || key.endsWith('/')) return 'starts or ends with a slash, which it must not';
  if (key.includes('//')) return 'has two slashes in a row';
  if (!/^[A-Za-z0-9$\-_.+!*'()/]+$/.test(key))
    return "has characters other than letters, digits and $ - _ . + ! * ' ( ) /";
  return undefined;
}
