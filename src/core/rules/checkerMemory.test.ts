import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { SHOP } from '../model/shop.ts';
import { createChecker } from './checker.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

test('a design that was checked is gone as soon as nobody holds it', async () => {
  const check = createChecker();
  const seen: WeakRef<Design>[] = [];
  const tables = ['routes', 'stages', 'integrations', 'apis'] as const;
  let design: Design = SHOP;
  for (let edits = 0; edits < 20; edits += 1) {
    for (const table of tables) {
      design = { ...design, [table]: { ...design[table] } };
      check(design);
      seen.push(new WeakRef(design));
    }
  }
  await new Promise(setImmediate); // what a WeakRef was asked for in this turn stays for the rest of it
  collectGarbage();
  // Each thing that is derived from a design may hold the last one it was derived from.
  expect(seen.filter((ref) => ref.deref()).length).toBeLessThanOrEqual(tables.length);
});
