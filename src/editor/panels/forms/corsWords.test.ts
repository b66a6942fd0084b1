import { expect, test } from 'vitest';
import { CORS_PRESETS, EMPTY_CORS } from './corsPresets.ts';
import { corsWords } from './corsWords.ts';

const said = (changes: object) => corsWords({ ...EMPTY_CORS, ...changes }).join('\n');

test('who may call is said first', () => {
  expect(corsWords(undefined)).toEqual([]);
  expect(said({})).toMatch(/^No page of another site/);
  expect(said({ allowOrigins: ['*'] })).toMatch(/^Pages of any site may call the API, without cookies/);
  expect(said({ allowOrigins: ['https://a.example'], allowCredentials: true })).toMatch(
    /^Pages of https:\/\/a\.example may call the API, with cookies/,
  );
});

test('what pages cannot do is said', () => {
  expect(said({ allowHeaders: ['*'] })).toMatch(/can send no token/);
  expect(said({ allowHeaders: ['*', 'Authorization'] })).not.toMatch(/token/);
  expect(said({ allowMethods: ['*'], allowCredentials: true })).toMatch(/for the name “\*”/);
  expect(said({ maxAge: 300 })).not.toMatch(/preflight cache/);
});

test.each(CORS_PRESETS)('“$label” lets pages call, and send tokens where it means to', ({ cors, tokens }) => {
  const words = corsWords(cors).join('\n');
  expect(words).not.toMatch(/No page|no method|the name “\*”/);
  expect(/can send no token/.test(words)).toBe(!tokens);
});
