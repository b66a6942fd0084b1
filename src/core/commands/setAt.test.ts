import { expect, test } from 'vitest';
import { setAt } from './setAt.ts';
import { applied, refusal, shop } from './testCommand.ts';

test('a value is set, or taken away, under a path of an entity', () => {
  const named = applied(setAt('Call it live', 'function:1', 'qualifier', { kind: 'alias', name: 'live' }), shop());
  const renamed = applied(setAt('Call it beta', 'function:1', 'qualifier.name', 'beta'), named);
  expect(renamed.design.functions['function:1']).toMatchObject({ qualifier: { name: 'beta' } });
  const plain = applied(setAt('Invoke the newest code', 'function:1', 'qualifier', undefined), renamed);
  expect(plain.design.functions['function:1']).toEqual(shop().design.functions['function:1']);
});

test('what is set already leaves the document as it is', () => {
  const document = shop();
  expect(applied(setAt('Call it shop', 'function:1', 'name', 'shop'), document)).toBe(document);
});

test('neither an entity that is gone nor a reference to nothing can be set', () => {
  expect(refusal(setAt('Call it late', 'function:9', 'name', 'late'), shop())).toMatch(/not there any more/);
  expect(refusal(setAt('Go on', 'route:1', 'integrationId', 'integration:9'), shop())).toMatch(/not there any more/);
});
