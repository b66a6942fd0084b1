import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyFragment } from '../commands/copyFragment.ts';
import { deleteEntities } from '../commands/deleteEntities.ts';
import { editDesign } from '../commands/editDesign.ts';
import { editEntity } from '../commands/editEntity.ts';
import { pasteFragment } from '../commands/pasteFragment.ts';
import { arbitraryDocument } from '../model/arbitraryDocument.ts';
import { hostile } from '../model/arbitraryTexts.ts';
import { type Design, ENTITY_SCHEMAS, type Entity, entitiesOf, kindOf, TABLES } from '../model/design.ts';
import { documentOf, type PorticoDocument, parseDocument } from '../model/document.ts';
import { valueAt, withValueAt } from '../model/paths.ts';
import { routesOf } from '../model/queries.ts';
import { withReferences } from '../model/references.ts';
import { SHOP } from '../model/shop.ts';
import { createChecker } from './checker.ts';
import { diagnose } from './diagnose.ts';
import type { EachRule, Rule, WholeRule } from './rule.ts';

/** What is found in a design that nobody has ever seen, so that nothing that was kept can be used again. */
const found = (design: Design) => diagnose(structuredClone(design));

/** Where a value has texts, numbers and yes or no: `cors.allowOrigins.0`. */
function leavesOf(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [path.join('.')];
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, [...path, name]));
}

const TYPED = [
  '',
  '/',
  '/{id}',
  '/{proxy+}',
  'https://x.example/{id}',
  '$default',
  '*',
  'arn:',
  '${stageVariables.x}',
  '{',
];

const edit = fc.record({
  way: fc.constantFrom(
    ...[
      'type',
      'type',
      'type',
      'take away',
      'delete',
      'duplicate',
      'lead elsewhere',
      'reorder',
      'name',
      'go back',
      'open',
    ],
  ),
  at: fc.nat(),
  detail: fc.nat(),
  text: fc.oneof(fc.constantFrom(...TYPED), hostile),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** The document after an edit, or the same one where the edit can be nothing in it. */
function edited(
  document: PorticoDocument,
  { way, at, detail, text }: Edit,
  past: readonly PorticoDocument[],
): PorticoDocument {
  const { design } = document;
  const entities = entitiesOf(design);
  const entity = entities[at % Math.max(entities.length, 1)];
  if (way === 'name') return { ...document, design: { ...design, name: text } };
  if (way === 'go back' || way === 'open') return past[at % past.length] ?? document;
  if (!entity) return document;
  const replaced = (next: Entity | undefined): PorticoDocument => {
    const parsed = ENTITY_SCHEMAS[kindOf(entity.id)].safeParse(next); // what is taken away may have a default
    if (!parsed.success) return document;
    const table = TABLES[kindOf(entity.id)];
    const changed = { ...document, design: { ...design, [table]: { ...design[table], [entity.id]: parsed.data } } };
    return parseDocument(changed).ok ? changed : document;
  };
  const leaves = leavesOf(entity).filter((path) => path !== 'id');
  const path = leaves[detail % Math.max(leaves.length, 1)] ?? 'id';
  switch (way) {
    case 'type': {
      const before = valueAt(entity, path);
      if (typeof before === 'boolean') return replaced(withValueAt(entity, path, !before));
      if (typeof before === 'number') return replaced(withValueAt(entity, path, detail));
      return replaced(withValueAt(entity, path, text));
    }
    case 'take away':
      return replaced(withValueAt(entity, path.split('.')[0] ?? path, undefined));
    case 'delete': {
      const deleted = deleteEntities(design, [entity.id]).apply(document);
      return deleted.ok ? deleted.value : document;
    }
    case 'duplicate': {
      const copied = copyFragment(document, [entity.id]);
      const pasted = copied && pasteFragment(document, copied);
      const applied = pasted?.ok ? pasted.value.command.apply(document) : undefined;
      return applied?.ok ? applied.value : document;
    }
    case 'lead elsewhere':
      return replaced(
        withReferences(entity, (id) => {
          const others = entities.filter((other) => kindOf(other.id) === kindOf(id));
          return others[detail % others.length]?.id;
        }),
      );
    case 'reorder': {
      const table = TABLES[kindOf(entity.id)];
      const rows = Object.entries(design[table]);
      return {
        ...document,
        design: { ...design, [table]: Object.fromEntries([...rows.slice(1), ...rows.slice(0, 1)]) },
      };
    }
    default:
      throw new Error(`There is no edit ${way}.`);
  }
}

test.each([true, false])(
  'after any edits of designs generated with valid %s, the answer is that of a full check',
  (valid) => {
    fc.assert(
      fc.property(
        arbitraryDocument({ valid }),
        arbitraryDocument({ valid: false }),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        (first, other, edits) => {
          const check = createChecker();
          const past = [other, first];
          let document = first;
          expect(check(document.design)).toEqual(found(document.design));
          for (const next of edits) {
            document = edited(document, next, past);
            past.push(document);
            expect(check(document.design)).toEqual(found(document.design));
          }
        },
      ),
      { numRuns: 30 },
    );
  },
);

const SHOP_DOCUMENT = documentOf(SHOP);

function afterEdit(
  command: { apply: ReturnType<typeof editEntity>['apply'] },
  document = SHOP_DOCUMENT,
): PorticoDocument {
  const result = command.apply(document);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const TEXT = {
  code: 'test/rule',
  severity: 'info',
  title: 'Something is wrong',
  reason: 'It is a test.',
  fix: 'Nothing.',
  source: 'These tests.',
} as const;

/** A rule about each route, the ids of the routes that it was asked about, and what it says about some. */
function askedAboutRoutes(check: EachRule<'route'>['check']): { rule: Rule; asked: string[] } {
  const asked: string[] = [];
  const rule: EachRule<'route'> = {
    ...TEXT,
    each: 'route',
    *check(route, design) {
      asked.push(route.id);
      yield* check(route, design);
    },
  };
  return { rule, asked };
}

const renamed = (path: string) => editEntity('route:1', { key: { kind: 'match', method: 'GET', path } }, 'Path');

test('a rule that reads nothing but its entity is asked about what has changed, and about nothing else', () => {
  const { rule, asked } = askedAboutRoutes(() => []);
  const check = createChecker([rule]);
  check(SHOP);
  expect(asked.splice(0)).toEqual(['route:1', 'route:2', 'route:3']);
  check(afterEdit(editEntity('integration:2', { description: 'Old.' }, 'Description')).design);
  expect(asked.splice(0)).toEqual([]);
  check(afterEdit(renamed('/other')).design);
  expect(asked.splice(0)).toEqual(['route:1']);
  check(SHOP);
  expect(asked.splice(0)).toEqual(['route:1']);
});

test('a rule is asked again about an entity for which it read a table that has changed', () => {
  const { rule, asked } = askedAboutRoutes(function* (route, design) {
    if (route.id === 'route:2' && Object.keys(design.stages).length > 9)
      yield { message: 'No.', subject: { id: route.id } };
  });
  const check = createChecker([rule]);
  check(SHOP);
  asked.splice(0);
  check(afterEdit(editEntity('stage:1', { description: 'Beta.' }, 'Description')).design);
  expect(asked).toEqual(['route:2']);
});

test('what another rule has worked out already counts as read', () => {
  const times = [0, 0];
  const rules = times.map(
    (_, index): WholeRule => ({
      ...TEXT,
      check(design) {
        times[index] = (times[index] ?? 0) + routesOf(design, 'api:1').length;
        return [];
      },
    }),
  );
  const check = createChecker(rules);
  check(SHOP);
  check(afterEdit(editDesign({ name: 'Other' }, 'Name')).design);
  expect(times).toEqual([3, 3]);
  check(afterEdit(renamed('/other')).design);
  expect(times).toEqual([6, 6]);
});

test('what is found again is the same object, and the same list when nothing else is found', () => {
  const loose = afterEdit(editEntity('route:2', { integrationId: undefined }, 'Goes to'));
  const looser = afterEdit(editEntity('route:3', { integrationId: undefined }, 'Goes to'), loose);
  const check = createChecker();
  const before = check(looser.design);
  expect(check(afterEdit(editEntity('api:1', { description: 'Books.' }, 'Description'), looser).design)).toBe(before);
  const after = check(loose.design);
  expect(after.length).toBe(before.length - 1);
  for (const diagnostic of after) expect(before).toContain(diagnostic);
});

test('a rule that throws is asked about everything again', () => {
  let isBroken = false;
  const { rule, asked } = askedAboutRoutes(() => {
    if (isBroken) throw new Error('A bug.');
    return [];
  });
  const check = createChecker([rule]);
  check(SHOP);
  isBroken = true;
  const { design } = afterEdit(renamed('/other'));
  expect(() => check(design)).toThrow('A bug.');
  isBroken = false;
  asked.splice(0);
  check(design);
  expect(asked).toEqual(['route:1', 'route:2', 'route:3']);
});
