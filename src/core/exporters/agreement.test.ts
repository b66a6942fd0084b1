import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { deleteEntities } from '../commands/deleteEntities.ts';
import { editedDesign } from '../commands/editedDesign.ts';
import { arbitraryDesign } from '../model/arbitraryDesign.ts';
import type { Design } from '../model/design.ts';
import { documentOf } from '../model/document.ts';
import { PROTOCOLS } from '../model/protocol.ts';
import { inputValues } from '../plan/inputKinds.ts';
import { planOf } from '../plan/planOf.ts';
import { diagnose } from '../rules/diagnose.ts';
import { cdk } from './cdk/cdk.ts';
import { inputProperty } from './cdk/stackContext.ts';
import { cloudformation } from './cloudformation/cloudformation.ts';
import { withoutDifferences } from './differences.ts';
import type { ExportFile } from './exporter.ts';
import { canonicalTemplate, type ParameterValues } from './judges/canonicalTemplate.ts';
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
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  return files;
}

/** Values for what only the user knows, all different, by logical id: one in the place of another would show. */
function givenValues(design: Design): Record<string, string | string[]> {
  const { inputs } = planOf(design);
  return Object.fromEntries(
    inputs.map((input, index) => [input.logicalId, inputValues(input, `${input.placeholder}-${index}`)]),
  );
}

/** The app with those values where its README says to write them. */
function withGivenValues(app: readonly ExportFile[], design: Design): ExportFile[] {
  const values = givenValues(design);
  const context = Object.fromEntries(
    planOf(design).inputs.map((input) => [inputProperty(input), values[input.logicalId]]),
  );
  return app.map((file) =>
    file.path === 'cdk.json' ? { ...file, contents: JSON.stringify({ ...JSON.parse(file.contents), context }) } : file,
  );
}

function templateOf(design: Design): unknown {
  const [template] = cloudformation.print(planOf(design), 'json').files;
  return JSON.parse(template?.contents ?? '');
}

/** All that a template says: its sections, its description, what its outputs are called, and what its resources are. */
function meaning(template: unknown, parameterValues: ParameterValues = {}) {
  const { Resources, Outputs = {}, ...rest } = withoutDifferences(template);
  return {
    rest,
    descriptions: Object.entries(Outputs as Record<string, { Description?: string }>)
      .map(([name, { Description }]) => `${name}: ${Description}`)
      .sort(),
    ...canonicalTemplate({ Resources, Outputs }, parameterValues),
  };
}

async function expectAgreement(design: Design): Promise<void> {
  const synthesised = await synthesiser.synthesise(withGivenValues(appOf(design), design));
  expect(meaning(synthesised)).toEqual(meaning(templateOf(design), givenValues(design)));
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

test('whatever edits no rule objects to means the same as a CDK app, which type-checks, and as a template', async () => {
  const apps: (readonly ExportFile[])[] = [];
  const bases = fc.oneof(fc.constantFrom(...examples.map(([, design]) => design)), arbitraryDesign({ valid: true }));
  await fc.assert(
    fc.asyncProperty(editedDesign(bases), async (design) => {
      const isError = ({ severity }: { severity: string }) => severity === 'error';
      fc.pre(!diagnose(design).some(isError) && !cdk.print(planOf(design), 'json').diagnostics.some(isError));
      fc.pre(!cloudformation.print(planOf(design), 'json').diagnostics.some(isError));
      apps.push(appOf(design));
      await expectAgreement(design);
    }),
    { numRuns: Math.ceil(numRuns / 8), ...seed },
  );
  expect(await typeCheck(apps)).toBe('');
}, 600_000);

/** Every template that differs from this one in one thing, and what that is. */
function* mutants(template: Template): Iterable<[string, Template]> {
  const { Resources } = template;
  const changed = (logicalId: string, resource: object | undefined): Template => ({
    ...template,
    Resources: Object.fromEntries(
      Object.entries({ ...Resources, [logicalId]: resource }).filter(([, value]) => value !== undefined),
    ) as Template['Resources'], // whatever is left is a resource
  });
  for (const [logicalId, resource] of Object.entries(Resources)) {
    const { DependsOn, Properties = {}, Type } = resource;
    yield [`without ${logicalId}`, changed(logicalId, undefined)];
    if (DependsOn) yield [`${logicalId} without its order`, changed(logicalId, { Type, Properties })];
    for (const name of Object.keys(Properties)) {
      const { [name]: _, ...rest } = Properties;
      yield [`${logicalId} without ${name}`, changed(logicalId, { ...resource, Properties: rest })];
      yield [
        `${logicalId} with another ${name}`,
        changed(logicalId, { ...resource, Properties: { ...rest, [name]: 'x' } }),
      ];
    }
    const text = JSON.stringify(resource);
    const alike = Object.keys(Resources).filter((other) => other !== logicalId);
    for (const target of alike.filter((other) => text.includes(other))) {
      // The last of its type is another API's: what else the same API has may come first all the same, by other ways.
      const rival = alike.findLast(
        (other) => !text.includes(other) && Resources[other]?.Type === Resources[target]?.Type,
      );
      if (!rival) continue;
      const exchanged = text.replaceAll(new RegExp(`\\b${target}\\b`, 'g'), rival);
      if (exchanged !== text)
        yield [`${logicalId} with ${rival} for ${target}`, changed(logicalId, JSON.parse(exchanged))];
    }
  }
  for (const name of Object.keys(template.Outputs)) {
    yield [
      `another value of ${name}`,
      { ...template, Outputs: { ...template.Outputs, [name]: { ...template.Outputs[name], Value: 'x' } } },
    ];
  }
}

interface Template {
  Resources: Record<string, { Type: string; DependsOn?: unknown; Properties?: Record<string, unknown> }>;
  Outputs: Record<string, object>;
}

// Each half by itself: what a comparison takes grows with the template, and so does the number of comparisons.
test.each(PROTOCOLS)(
  'the comparison notices whatever of %s APIs is missing, exchanged or out of order',
  (protocol) => {
    const others = Object.values(everythingDesign.apis).filter((api) => api.protocol !== protocol);
    const half = deleteEntities(
      everythingDesign,
      others.map(({ id }) => id),
    ).apply(documentOf(everythingDesign));
    if (!half.ok) throw new Error(half.reason);
    const template = templateOf(half.value.design) as Template; // as our exporter prints it
    const meant = JSON.stringify(meaning(template));
    const unnoticed: string[] = [];
    let count = 0;
    for (const [what, mutant] of mutants(template)) {
      count += 1;
      if (JSON.stringify(meaning(mutant)) === meant) unnoticed.push(what);
    }
    expect(count).toBeGreaterThan(150);
    expect(unnoticed).toEqual([]);
  },
  600_000,
);

test.each(['books.json', 'everything.json'])(
  'npx cdk synth works in the folder of %s as it stands',
  async (name) => {
    const design = examples.find(([file]) => file === name)?.[1];
    if (!design) throw new Error(`There is no example ${name}.`);
    const synthesised = await synthesiseByCommandLine(appOf(design));
    const placeholders = planOf(design).inputs.map((input) => [input.logicalId, inputValues(input, input.placeholder)]);
    expect(meaning(synthesised)).toEqual(meaning(templateOf(design), Object.fromEntries(placeholders)));
  },
  300_000,
);
