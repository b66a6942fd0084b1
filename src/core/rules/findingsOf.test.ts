import { expect, test } from 'vitest';
import { emptyDesign } from '../model/design.ts';
import { findingsOf } from './findingsOf.ts';
import type { Finding, WholeRule } from './rule.ts';

function ruleThatFinds(findings: readonly Finding[]): WholeRule {
  return {
    code: 'tag/odd',
    severity: 'warning',
    title: 'A tag is odd',
    reason: 'It is.',
    fix: 'Do.',
    source: 'None.',
    check: () => findings,
  };
}

test('what is found twice of the same is said once, in the place of the first', () => {
  const odd: Finding = { message: 'The tag a is odd.', subject: { id: 'api:1', field: 'tags' }, about: 'a' };
  const others: Finding[] = [
    { ...odd, about: 'b' },
    { ...odd, message: 'The tag b is odd.' },
    { ...odd, subject: { id: 'api:1', field: 'name' } },
    { ...odd, subject: { id: 'api:2', field: 'tags' } },
  ];
  const found = [...findingsOf(ruleThatFinds([odd, ...others, { ...odd }]), emptyDesign('Tags'))];
  expect(found).toEqual([odd, ...others]);
});
