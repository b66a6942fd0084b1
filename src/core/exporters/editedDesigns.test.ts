import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editedDesign } from '../commands/editedDesign.ts';
import { arbitraryDesign } from '../model/arbitraryDesign.ts';
import type { Design } from '../model/design.ts';
import { planOf } from '../plan/planOf.ts';
import { diagnose } from '../rules/diagnose.ts';
import type { ExportFile, Target } from './exporter.ts';
import { exporterFor } from './exporters.ts';
import { awsFaults } from './judges/awsValidation.ts';
import { canonicalTemplate } from './judges/canonicalTemplate.ts';
import { everythingDesign } from './judges/everythingDesign.ts';
import { exampleDesigns } from './judges/exampleDesigns.ts';
import { includedTemplate } from './judges/includedTemplate.ts';
import { EXCUSED, lintOpenApi } from './judges/lintOpenApi.ts';
import { parseAsyncApi } from './judges/parseAsyncApi.ts';

/**
 * What edits have not broken, as far as the rules and the export can tell, no judge finds broken. A counterexample is a
 * rule that is missing, or a printer that is wrong.
 */

/** FC_RUNS and FC_SEED repeat what a failure names, or look further. */
const numRuns = Number(process.env.FC_RUNS ?? 50);
const seed = process.env.FC_SEED === undefined ? {} : { seed: Number(process.env.FC_SEED) };

const shown: readonly Design[] = [...exampleDesigns().map(([, design]) => design), everythingDesign];
const edited = editedDesign(fc.oneof(fc.constantFrom(...shown), arbitraryDesign({ valid: true })));

/** The files of an export that nobody warned of. */
function filesOf(design: Design, target: Target): readonly ExportFile[] {
  const isError = ({ severity }: { severity: string }) => severity === 'error';
  fc.pre(!diagnose(design).some(isError));
  const { files, diagnostics } = exporterFor(target).print(planOf(design), 'yaml');
  fc.pre(!diagnostics.some(isError));
  return files;
}

describe('edits that no rule objects to', () => {
  test('leave a template that AWS’s validator finds nothing in', () => {
    fc.assert(
      fc.property(edited, (design) => {
        for (const { path, contents } of filesOf(design, 'cloudformation'))
          expect(awsFaults(contents, path)).toEqual([]);
      }),
      { numRuns: numRuns * 2, ...seed },
    );
  });

  test('leave a template that means to CfnInclude what it says', () => {
    fc.assert(
      fc.property(edited, (design) => {
        const [template] = exporterFor('cloudformation').print(planOf(design), 'json').files;
        for (const { path, contents } of filesOf(design, 'cloudformation'))
          expect(canonicalTemplate(includedTemplate(contents, path))).toEqual(
            canonicalTemplate(JSON.parse(template?.contents ?? '')),
          );
      }),
      { numRuns: Math.ceil(numRuns / 2), ...seed },
    );
  });

  test('leave OpenAPI documents that their linter finds nothing in', async () => {
    await fc.assert(
      fc.asyncProperty(edited, async (design) => {
        for (const { path, contents } of filesOf(design, 'openapi')) {
          const found = await lintOpenApi(contents, path.includes('.docs.') ? 'documentation' : 'import');
          expect(found.filter(({ rule }) => !EXCUSED.includes(rule))).toEqual([]);
        }
      }),
      { numRuns: Math.ceil(numRuns / 2), ...seed },
    );
  });

  test('leave AsyncAPI documents that their parser finds nothing in', async () => {
    await fc.assert(
      fc.asyncProperty(edited, async (design) => {
        for (const { contents } of filesOf(design, 'asyncapi')) expect(await parseAsyncApi(contents)).toEqual([]);
      }),
      { numRuns: Math.ceil(numRuns / 8), ...seed, endOnFailure: true }, // a smaller counterexample would take minutes
    );
  });
});
