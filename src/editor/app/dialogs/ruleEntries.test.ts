import { expect, test } from 'vitest';
import { RULE_ENTRIES, type RuleEntry, ruleSections } from './ruleEntries.ts';

const codesOf = (sections: ReturnType<typeof ruleSections>) =>
  sections.flatMap(({ entries }) => entries.map(({ code }) => code));

test('every rule is in the reference, under a subject with a name', () => {
  const sections = ruleSections(RULE_ENTRIES, '');
  expect(codesOf(sections).toSorted()).toEqual(RULE_ENTRIES.map(({ code }) => code).toSorted());
  expect(sections.filter(({ name, subject }) => name === subject)).toEqual([]);
});

test('all words are looked for, in whatever an entry says', () => {
  const entry: RuleEntry = {
    code: 'route/path-slash',
    title: 'A path does not start with /',
    severity: 'error',
    subject: 'route',
    topic: undefined,
    reason: 'API Gateway refuses it.',
    fix: 'Start the path with /.',
    source: 'aws-cdk-lib, HttpRouteKey',
    unverified: false,
    mends: 'all',
  };
  expect(codesOf(ruleSections([entry], 'path refuses quick fix'))).toEqual(['route/path-slash']);
  expect(codesOf(ruleSections([entry], 'path caution'))).toEqual([]);
});
