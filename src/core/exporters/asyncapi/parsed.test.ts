import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDesign } from '../../model/arbitraryDesign.ts';
import type { Design } from '../../model/design.ts';
import { plannedWebSocketApis } from '../../plan/plan.ts';
import { planOf } from '../../plan/planOf.ts';
import { everythingDesign } from '../judges/everythingDesign.ts';
import { exampleDesigns } from '../judges/exampleDesigns.ts';
import { parseAsyncApi } from '../judges/parseAsyncApi.ts';
import { asyncapi } from './asyncapi.ts';
import { MESSENGER } from './messenger.ts';

const yaml = (design: Design) => asyncapi.print(planOf(design), 'yaml').files;

const designs: [string, Design][] = [
  ...exampleDesigns(),
  ['everything.json', everythingDesign],
  ['messenger.json', MESSENGER],
];

test.each(designs)('the parser of AsyncAPI finds nothing in %s', async (_, design) => {
  const files = yaml(design);
  expect(files.length).toBe(plannedWebSocketApis(planOf(design)).length);
  for (const { path, contents } of files) {
    expect({ path, problems: await parseAsyncApi(contents) }).toEqual({ path, problems: [] });
  }
});

test('the parser of AsyncAPI finds what is wrong', async () => {
  const [file] = yaml(MESSENGER);
  const broken = file?.contents.replace('#/channels/connection/messages/Said', '#/components/messages/Said') ?? '';
  expect((await parseAsyncApi(broken)).map(({ severity }) => severity)).toContain('error');
});

test('the parser of AsyncAPI finds nothing in any valid design', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDesign({ valid: true }), async (design) => {
      for (const { contents } of yaml(design)) {
        expect(await parseAsyncApi(contents)).toEqual([]);
      }
    }),
    { numRuns: 25, endOnFailure: true }, // a smaller counterexample would take minutes
  );
}, 120_000);
