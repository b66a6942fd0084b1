import { expect, test } from 'vitest';
import { CodeWriter, reference } from './codeWriter.ts';
import { call, object, raw, string } from './expression.ts';

test('imports are sorted, grouped by module, and types are marked', () => {
  const writer = new CodeWriter();
  writer.importType('b', 'Type');
  writer.import('b', 'value');
  writer.import('./own', 'own');
  writer.importNamespace('a', 'lambda');
  writer.importType('c', 'OnlyType');
  writer.line('code();');
  expect(writer.print().contents).toBe(`import * as lambda from 'a';
import { type Type, value } from 'b';
import type { OnlyType } from 'c';
import { own } from './own';

code();
`);
});

test('a name that serves as type and as value is imported once, as a value', () => {
  const writer = new CodeWriter();
  writer.importType('a', 'Both');
  writer.import('a', 'Both');
  writer.importType('a', 'Both');
  expect(writer.print().contents).toContain("import { Both } from 'a';");
});

test('the name of a constant is cut between words, before the one that says what it is', () => {
  const nameOf = (wanted: string) => new CodeWriter().local(wanted).name;
  expect(nameOf('listTheBooksOfAnAuthorByPublisherAndYearIntegration')).toBe('listTheBooksOfAnAuthorByIntegration');
  expect(nameOf('orderIntakeRecordClickIntegrationRole')).toBe('orderIntakeRecordClickRole');
  expect(nameOf('listTheBooksOfAnAuthorByAnUnpronounceablePublisher')).toBe('listTheBooksOfAnAuthorByAnPublisher');
  expect(nameOf('x'.repeat(50))).toBe('x'.repeat(36));
});

test('names are legal, unique, and neither reserved nor imported', () => {
  const writer = new CodeWriter();
  writer.import('a', 'taken');
  expect(['taken', 'class', 'x', 'x', '1st', 'a-b', ''].map((name) => writer.name(name))).toEqual([
    'taken2',
    'class2',
    'x',
    'x2',
    '_1st',
    'ab',
    '_',
  ]);
  expect(writer.local('n'.repeat(50)).name).toBe('n'.repeat(36));
});

test('a constant that nothing refers to is not declared', () => {
  const writer = new CodeWriter();
  const unused = writer.local('unused');
  const used = writer.local('used');
  writer.declare(unused, call('make'));
  writer.declare(used, call('make'));
  writer.statement('', call('use', raw(reference(used))));
  expect(writer.print().contents).toBe('make();\nconst used = make();\nuse(used);\n');
});

test('regions count lines after the imports, those of entries included', () => {
  const writer = new CodeWriter();
  writer.import('a', 'make');
  writer.region(['api:1'], () => {
    writer.comment('one\ntwo');
    writer.statement('', call('make', object({ a: string('1'), b: string('2'), c: string('3') }, { b: 'route:1' })));
  });
  const { contents, regions } = writer.print();
  expect(contents.split('\n').slice(2)).toEqual([
    '// one two',
    'make({',
    "  a: '1',",
    "  b: '2',",
    "  c: '3',",
    '});',
    '',
  ]);
  expect(regions).toEqual([
    { id: 'api:1', start: 3, end: 8 },
    { id: 'route:1', start: 6, end: 6 },
  ]);
});
