import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { arbitraryDesign } from '../model/arbitraryDesign.ts';
import type { Design } from '../model/design.ts';
import { readDocument } from '../model/document.ts';
import { planOf } from '../plan/planOf.ts';
import { cdk } from './cdk/cdk.ts';
import { cloudformation } from './cloudformation/cloudformation.ts';
import { withoutDifferences } from './differences.ts';
import type { ExportFile } from './exporter.ts';
import { type CanonicalTemplate, canonicalTemplate } from './judges/canonicalTemplate.ts';
import { Synthesiser } from './judges/synthesise.ts';
import { typeCheck } from './judges/typeCheck.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../../public/examples');

const runs = Number(process.env.FC_RUNS ?? 200);
const seed = process.env.FC_SEED === undefined ? undefined : Number(process.env.FC_SEED);

const synthesiser = new Synthesiser();
afterAll(() => synthesiser.stop());

function appOf(design: Design): readonly ExportFile[] {
  const { files, diagnostics } = cdk.print(planOf(design), 'json');
  expect(diagnostics).toEqual([]);
  return files;
}

/** What the CloudFormation export describes, with the values that the CDK app has in place of parameters. */
function templateOf(design: Design): CanonicalTemplate {
  const plan = planOf(design);
  const [template] = cloudformation.print(plan, 'json').files;
  return canonical(
    JSON.parse(template?.contents ?? ''),
    Object.fromEntries(plan.inputs.map(({ logicalId, placeholder }) => [logicalId, placeholder])),
  );
}

function canonical(template: unknown, parameterValues: Readonly<Record<string, string>> = {}): CanonicalTemplate {
  return canonicalTemplate(withoutDifferences(template), parameterValues);
}

async function expectAgreement(design: Design): Promise<void> {
  const synthesised = await synthesiser.synthesise(appOf(design));
  expect(canonical(synthesised)).toEqual(templateOf(design));
}

function exampleDesigns(): [string, Design][] {
  return readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.json') && name !== 'index.json')
    .map((name) => {
      const read = readDocument(readFileSync(join(EXAMPLES, name), 'utf8'));
      if (!read.ok) throw new Error(`${name}: ${read.reason}`);
      return [name, read.value.design];
    });
}

test.each(exampleDesigns())('the CDK app of %s describes what its template describes', async (_, design) => {
  await expectAgreement(design);
});

test('the CDK app of any valid design describes what its template describes, and type-checks', async () => {
  const apps: (readonly ExportFile[])[] = exampleDesigns().map(([, design]) => appOf(design));
  await fc.assert(
    fc.asyncProperty(arbitraryDesign({ valid: true }), async (design) => {
      apps.push(appOf(design));
      await expectAgreement(design);
    }),
    { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
  );
  expect(await typeCheck(apps)).toBe('');
}, 300_000);
