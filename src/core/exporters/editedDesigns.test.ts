import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editedDesign } from '../commands/editedDesign.ts';
import { arbitraryDesign } from '../model/arbitraryDesign.ts';
import { type Design, entityOf, kindOf } from '../model/design.ts';
import { type EntityId, isKind } from '../model/ids.ts';
import { referencesOf } from '../model/references.ts';
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
/** Looking further takes longer. */
const TIMEOUT = Math.max(60_000, numRuns * 1_000);
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
  test(
    'leave a template that AWS’s validator finds nothing in',
    () => {
      fc.assert(
        fc.property(edited, (design) => {
          for (const { path, contents } of filesOf(design, 'cloudformation'))
            expect(awsFaults(contents, path)).toEqual([]);
        }),
        { numRuns: numRuns * 2, ...seed },
      );
    },
    TIMEOUT,
  );

  test(
    'leave a template that means to CfnInclude what it says',
    () => {
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
    },
    TIMEOUT,
  );

  test(
    'leave OpenAPI documents that their linter finds nothing in',
    async () => {
      await fc.assert(
        fc.asyncProperty(edited, async (design) => {
          for (const { path, contents } of filesOf(design, 'openapi')) {
            const found = await lintOpenApi(contents, path.includes('.docs.') ? 'documentation' : 'import');
            expect(found.filter(({ rule }) => !EXCUSED.includes(rule))).toEqual([]);
          }
        }),
        { numRuns: Math.ceil(numRuns / 2), ...seed },
      );
    },
    TIMEOUT,
  );

  test(
    'leave AsyncAPI documents that their parser finds nothing in',
    async () => {
      await fc.assert(
        fc.asyncProperty(edited, async (design) => {
          for (const { contents } of filesOf(design, 'asyncapi')) expect(await parseAsyncApi(contents)).toEqual([]);
        }),
        { numRuns: Math.ceil(numRuns / 8), ...seed, endOnFailure: true }, // a smaller counterexample would take minutes
      );
    },
    TIMEOUT,
  );
});

test(
  'what AWS’s validator refuses is an error of ours, about the same thing or what it needs',
  () => {
    fc.assert(
      fc.property(fc.oneof(edited, arbitraryDesign({ valid: false })), (design) => {
        const { files, diagnostics } = exporterFor('cloudformation').print(planOf(design), 'yaml');
        const errors = [...diagnose(design), ...diagnostics].filter(({ severity }) => severity === 'error');
        for (const { path, contents, regions } of files) {
          for (const fault of awsFaults(contents, path)) {
            const owners = regions.filter(({ start, end }) => start <= fault.startLine && fault.startLine <= end);
            const isSaid = errors.some(
              ({ subject }) => owners.length === 0 || owners.some(({ id }) => concerns(design, subject.id, id)),
            );
            expect({ fault, isSaid }).toEqual({ fault, isSaid: true });
          }
        }
      }),
      { numRuns, ...seed },
    );
  },
  TIMEOUT,
);

/**
 * Whether what is wrong with a subject can show in an entity: in one of its kind, as names clash, in what needs it, and
 * in what it needs, which is printed for it.
 */
function concerns(design: Design, subject: EntityId | 'design', id: EntityId): boolean {
  if (subject === 'design' || kindOf(subject) === kindOf(id)) return true;
  if (isKind('api', id)) return true; // it owns what its routes and functions share
  return neededBy(design, id).has(subject) || neededBy(design, subject).has(id);
}

/** The entity and all that it refers to, however far. */
function neededBy(design: Design, id: EntityId): Set<EntityId> {
  const needed = new Set<EntityId>([id]);
  for (const next of needed) {
    const entity = entityOf(design, next);
    for (const reference of entity ? referencesOf(entity) : []) needed.add(reference.id);
  }
  return needed;
}
