import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDesign } from './arbitraryDesign.ts';
import { checkSchema } from './checkSchema.ts';
import { namesReferredTo } from './schemaPointer.ts';
import { schemaTextsOf } from './schemaTexts.ts';

test.each([
  ['{"items": {"$ref": "#/components/schemas/Book"}, "not": {"$ref": "#/components/schemas/Page"}}', ['Book', 'Page']],
  ['{"properties": {"$ref": {"type": "string"}, "a": {"$ref": "https://example.com/a.json"}}}', []],
  ['{"items": {"$ref": "#/components/schemas/Book"}', []],
  [`${'['.repeat(100_000)}"$ref"`, []],
])('%.80s refers to %j', (text, names) => {
  expect([...namesReferredTo(text)]).toEqual(names);
});

test('the names are those that the check of a schema finds', () => {
  fc.assert(
    fc.property(arbitraryDesign({ valid: true }), (design) => {
      for (const { text } of schemaTextsOf(design))
        expect(namesReferredTo(text)).toEqual(new Set(checkSchema(text).references.map(({ name }) => name)));
    }),
    { numRuns: 50 },
  );
});
