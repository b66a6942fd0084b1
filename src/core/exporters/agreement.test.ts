import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { arbitraryDesign } from '../model/arbitraryDesign.ts';
import type { Design } from '../model/design.ts';
import { planOf } from '../plan/planOf.ts';
import { cdk } from './cdk/cdk.ts';
import { cloudformation } from './cloudformation/cloudformation.ts';
import { withoutDifferences } from './differences.ts';
import type { ExportFile } from './exporter.ts';
import { canonicalTemplate } from './judges/canonicalTemplate.ts';
import { synthesiseByCommandLine } from './judges/commandLine.ts';
import { everythingDesign } from './judges/everythingDesign.ts';
import { exampleDesigns } from './judges/exampleDesigns.ts';
import { Synthesiser } from './judges/synthesise.ts';
import { typeCheck } from './judges/typeCheck.ts';

/** FC_RUNS and FC_SEED repeat what a failure names, or look further. */
const numRuns = Number(process.env.FC_RUNS ?? 200);
const seed = process.env.FC_SEED === undefined ? {} : { seed: Number(process.env.FC_SEED) };

const synthesiser = new Synthesiser();
afterAll(() => synthesiser.stop());

const examples: [string, Design][] = [...exampleDesigns(), ['everything.json', everythingDesign]];

function appOf(design: Design): readonly ExportFile[] {
  const { files, diagnostics } = cdk.print(planOf(design), 'json');
  expect(diagnostics).toEqual([]);
  return files;
}

/** The CloudFormation export, and the values that the CDK app has in the place of its parameters. */
function templateOf(design: Design): [unknown, Record<string, string>] {
  const plan = planOf(design);
  const [template] = cloudformation.print(plan, 'json').files;
  const placeholders = plan.inputs.map(({ logicalId, placeholder }) => [logicalId, placeholder]);
  return [JSON.parse(template?.contents ?? ''), Object.fromEntries(placeholders)];
}

/** All that a template says: its sections, its description, what its outputs are called, and what its resources are. */
function meaning(template: unknown, parameterValues: Record<string, string> = {}) {
  const { Resources, Outputs = {}, ...rest } = withoutDifferences(template);
  return {
    rest,
    outputs: Object.entries(Outputs as Record<string, { Description?: string }>)
      .map(([name, { Description }]) => `${name}: ${Description}`)
      .sort(),
    resources: canonicalTemplate({ Resources, Outputs }, parameterValues),
  };
}

async function expectAgreement(design: Design): Promise<void> {
  const synthesised = await synthesiser.synthesise(appOf(design));
  expect(meaning(synthesised)).toEqual(meaning(...templateOf(design)));
}

test.each(examples)('%s means the same as a CDK app and as a template', async (_, design) => {
  await expectAgreement(design);
});

test('any valid design means the same as a CDK app, which type-checks, and as a template', async () => {
  const apps = examples.map(([, design]) => appOf(design));
  await fc.assert(
    fc.asyncProperty(arbitraryDesign({ valid: true }), async (design) => {
      apps.push(appOf(design));
      await expectAgreement(design);
    }),
    { numRuns, ...seed },
  );
  expect(await typeCheck(apps)).toBe('');
}, 600_000);

test.each(['books.json', 'everything.json'])(
  'npx cdk synth works in the folder of %s as it stands',
  async (name) => {
    const design = examples.find(([file]) => file === name)?.[1];
    if (!design) throw new Error(`There is no example ${name}.`);
    const synthesised = await synthesiseByCommandLine(appOf(design));
    expect(meaning(synthesised)).toEqual(meaning(...templateOf(design)));
  },
  300_000,
);
