import { expect, test } from 'vitest';
import { checkDraft, type Draft } from './checkDraft.ts';
import { SAMPLE_MODEL } from './create.ts';

function found(text: string, draft: Draft): string[] {
  return checkDraft(text, draft).problems.map(({ kind, message }) => `${kind}: ${message}`);
}

test('what a new model starts with is a schema of draft 4', () => {
  expect(checkDraft(SAMPLE_MODEL, 4).problems).toEqual([]);
  expect(checkDraft(SAMPLE_MODEL, 4).value).toMatchObject({ type: 'object' });
});

test('a text that is no JSON, or no object, is no schema', () => {
  expect(checkDraft('{', 4)).toMatchObject({ value: undefined, problems: [{ kind: 'json' }] });
  expect(checkDraft('[]', 7)).toMatchObject({ value: undefined, problems: [{ kind: 'shape' }] });
});

test.each([
  ['{"const": 1}', 'newer: Draft 4 has no const.'],
  [
    '{"properties": {"a": {"exclusiveMinimum": 3}}}',
    'newer: In draft 4 exclusiveMinimum is true or false, beside minimum.',
  ],
  ['{"items": [{"if": {}}]}', 'newer: Draft 4 has no if.'],
  ['{"properties": {"a": true}}', 'newer: In draft 4 a schema is an object. Write {} for anything.'],
  ['{"required": []}', 'keyword: In draft 4 required names at least one. Leave it out.'],
  [
    '{"$schema": "http://json-schema.org/draft-07/schema#"}',
    'newer: The schema is read as draft 4, whatever $schema says.',
  ],
])('draft 4 knows nothing of what came later: %s', (text, problem) => {
  expect(found(text, 4)).toEqual([problem]);
});

test('draft 7 has what came since the fourth, and not what came after it', () => {
  const text = '{"const": 1, "if": {}, "exclusiveMinimum": 3, "properties": {"a": true}, "required": []}';
  expect(found(text, 7)).toEqual([]);
  expect(found('{"$defs": {}}', 7)).toEqual(['newer: Draft 7 has no $defs.']);
  expect(found('{"exclusiveMinimum": true}', 7)).toEqual(['keyword: In draft 7 exclusiveMinimum has to be a number.']);
});

test('keywords have the values that they can have, and unknown ones any', () => {
  expect(found('{"type": ["string", "null"], "example": 3}', 4)).toEqual([]);
  expect(found('{"type": "text"}', 4)).toEqual([
    'keyword: The type has to be one of string, integer, number, boolean, array, object, null, or a list of them.',
  ]);
  expect(found('{"allOf": [{"minLength": -1}], "not": 1}', 4)).toEqual([
    'keyword: minLength has to be a whole number from 0 up.',
    'keyword: A schema is an object in braces.',
  ]);
});
