import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Expression, json, layOut, list, number, resourceOf } from './expression.ts';

function printed(expression: Expression): string {
  return layOut('const x = ', expression, ';', 0).lines.join('\n');
}

test('JSON as a literal means the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const meant = new Function(`${printed(json(value))} return x;`)();
      expect(JSON.stringify(meant)).toBe(JSON.stringify(value));
    }),
  );
});

test('numbers share lines, as Prettier has it', () => {
  const numbers = Array.from({ length: 30 }, (_, index) => number(1_000 + index));
  expect(printed(list(numbers)).split('\n')).toEqual([
    'const x = [',
    '  1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1015,',
    '  1016, 1017, 1018, 1019, 1020, 1021, 1022, 1023, 1024, 1025, 1026, 1027, 1028, 1029,',
    '];',
  ]);
});

test('of several objects with several members each has a line', () => {
  const point = { x: 1, y: 2 };
  expect(printed(json([point, point]))).toBe('const x = [\n  { x: 1, y: 2 },\n  { x: 1, y: 2 },\n];');
  expect(printed(json([point]))).toBe('const x = [{ x: 1, y: 2 }];');
  expect(printed(json([point, { x: 1 }]))).toBe('const x = [{ x: 1, y: 2 }, { x: 1 }];');
});

test('a long resource of a construct is broken before its last member', () => {
  const construct = `${'long'.repeat(20)}Route`;
  expect(printed(resourceOf('route', 'CfnRoute'))).toBe('const x = route.node.defaultChild as CfnRoute;');
  expect(printed(resourceOf(construct, 'CfnRoute'))).toBe(`const x = ${construct}.node\n  .defaultChild as CfnRoute;`);
});
