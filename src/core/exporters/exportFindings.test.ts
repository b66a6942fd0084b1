import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../rules/rules.ts';
import { EXPORT_FINDINGS } from './exportFindings.ts';

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?<!\.test|exportFindings)\.ts$/.test(path) && !path.startsWith('judges'))
  .map((path) => readFileSync(`${import.meta.dirname}/${path}`, 'utf8'))
  .join('\n');

test('every finding that is described is one that an export makes', () => {
  const unmade = Object.keys(EXPORT_FINDINGS).filter((code) => {
    const [target = '', problem = ''] = code.split('/');
    return !sources.includes(`'${code}'`) && !(sources.includes(`\${target}/${problem}`) && /^c/.test(target));
  });
  expect(unmade).toEqual([]);
});

test('every finding that an export makes is described: none is made by hand', () => {
  expect(sources).not.toMatch(/severity: '|severity,/);
});

test('findings of exports are described in the form of rules, under codes of their own', () => {
  const titles = Object.values(EXPORT_FINDINGS).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const { code } of RULES) expect(EXPORT_FINDINGS).not.toHaveProperty([code]);
  for (const { title, reason, fix } of Object.values(EXPORT_FINDINGS)) {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(reason).toMatch(/^[A-Z].*\.$/);
    expect(fix).toMatch(/^[A-Z].*\.$/);
  }
});
