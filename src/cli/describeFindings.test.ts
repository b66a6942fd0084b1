import { expect, test } from 'vitest';
import { everyKind } from '../core/model/everyKind.ts';
import { describeFindings, summarizeFindings } from './describeFindings.ts';

const { design } = everyKind();

test.each([
  ['authorizer:1', 'authorizer tokens in Members API'],
  ['resource:4', 'resource pager'],
  ['alarm:3', 'alarm quiet in Back office API'],
  ['schema:2', 'schema NewMember in Members API'],
  ['stage:1', 'stage $default in Members API'],
  ['domain:1', 'custom domain api.example.com'],
] as const)('a finding about %s names it', (id, name) => {
  const finding = { code: 'a/b', severity: 'error', message: 'It is wrong.', subject: { id } } as const;
  expect(describeFindings(design, [finding])).toBe(`error: It is wrong. (${name}) [a/b]\n`);
});

test('what a message names is not named again, and the design goes without saying', () => {
  const message = 'The issuer of tokens is no URL.';
  const named = { code: 'a/b', severity: 'warning', message, subject: { id: 'authorizer:1' } } as const;
  const whole = { code: 'c/d', severity: 'error', message: 'Empty.', subject: { id: 'design' } } as const;
  expect(describeFindings(design, [named, whole])).toBe(`error: Empty. [c/d]\nwarning: ${message} [a/b]\n`);
  expect(summarizeFindings({ told: [named, whole], silenced: [] })).toBe('1 error, 1 warning');
});
