import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleOf } from '../src/core/rules/quickFixes.ts';
import { homelessCodes, rulesPage } from './rulesPage.ts';
import { TRAPS } from './traps.ts';

const page = readFileSync('docs/rules.md', 'utf8');

test('docs/rules.md says what the rules say: npm run docs writes it', () => {
  expect(page).toBe(rulesPage());
});

test('every code has its section, and every link within the page leads somewhere', () => {
  expect(homelessCodes()).toEqual([]);
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
  expect(new Set(headings).size).toBe(headings.length);
  const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, target = '']) => target);
  expect(links.length).toBeGreaterThan(300);
  expect(links.filter((target) => !headings.includes(target))).toEqual([]);
});

/** As GitHub makes it: lower case, without punctuation, with dashes for spaces. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[/,:.’]/g, '')
    .replaceAll(' ', '-');
}

test('nothing that is known to go wrong gets lost', () => {
  const numbered = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);
  expect(TRAPS.http.map(({ number }) => number)).toEqual(numbered('H', 72));
  expect(TRAPS.webSocket.map(({ number }) => number)).toEqual(numbered('W', 37));
});

test.each([...TRAPS.http, ...TRAPS.webSocket])('$number is seen to where it is said to be', (trap) => {
  const { rules = [], tests = [], never } = trap;
  expect(rules.length + tests.length + (never === undefined ? 0 : 1)).toBeGreaterThan(0);
  expect(rules.filter((code) => !ruleOf(code))).toEqual([]);
  for (const { file, name } of tests) {
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(`'${name}'`);
  }
});
