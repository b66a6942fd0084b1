import fc from 'fast-check';
import { type Design, entitiesOf } from './design.ts';
import type { Silence } from './silence.ts';
import { DEFAULT_STAGE_NAME, type Stage } from './stage.ts';

/** What the generators of designs share; only tests import this, because fast-check is not there otherwise. */

/** Text that tries to break out of quotes, or that YAML takes for something else than text. */
const HOSTILE_TEXTS = [
  ...['yes', 'No', 'on', 'null', '~', 'true', '0o7', '0x1F', '010', '1e3', '.5', '.inf', '-1', '1_000', '2024-01-01'],
  ...[
    '12:30:45',
    '1.10',
    '-',
    '- a',
    ': #',
    'a: b',
    'a #b',
    '#c',
    '? a',
    '| ',
    '> ',
    '%YAML',
    '@a',
    '&a',
    '*a',
    '!Ref A',
  ],
  ...['!Sub ${A}', '{a: b}', '[a]', '{{x}}', '---', '...', '<<', '=', ',', ' leading', 'trailing ', '  ', '\ttab\t'],
  ...[
    '"double"',
    "'single'",
    '`back`',
    '${x}',
    '$${x}',
    '${AWS::Region}',
    '`${process.exit()}`',
    '\\',
    '\\n',
    '\\"',
    '\\u0041',
  ],
  ...['*/', '/* x */', '// x', '</script>', '<b>&amp;</b>', "it's", 'a"b\'c`d', "');//", '"); //', '%s%d', '$&', '$1'],
  ...['one\ntwo', 'one\n\n  two\n', '\n', 'one\r\ntwo', 'a\tb', 'ends with colon:', 'Ref: x', 'Fn::Sub'],
  ...['é', 'Ünïcode', '日本語', 'العربية', '🎉', '👩‍👩‍👧', '\u200b', '\u00a0', '\u2028', 'ﬁ', 'İ', 'ß'],
  ...[
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'default',
    'Default',
    'Resource',
    'class',
    'this',
    'Stack',
  ],
  ...['await', 'Api', 'Fn', 'app', 'scope', 'id', 'props', '1st', '9', 'a-b', 'a_b', 'a b', 'A B', 'a.b', 'AB'],
];

export const hostile = fc.constantFrom(...HOSTILE_TEXTS);
/** Any text that UTF-8 and YAML can carry. */
export const printable = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 24 })
  .filter((text) => !/[\p{Cc}\p{Cs}\p{Cn}\p{Co}]/u.test(text));
export const phrase = fc
  .array(fc.oneof(hostile, printable), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));
export const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('books', 'Books API', 'get-book', 'list books', 'Orders', 'old-site') },
  { weight: 2, arbitrary: hostile },
  { weight: 1, arbitrary: printable },
  { weight: 1, arbitrary: phrase },
);
export const apiName = name.map((whole) => [...whole].slice(0, 60).join('')).filter((whole) => whole.trim() !== '');
export const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
export const text = optional(fc.oneof(hostile, phrase));

export const letters = (alphabet: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength });
export const WORD = 'abcxyzABC019_-';

/** Which of the candidates is meant, for `chosen`. */
export const pick = fc.nat({ max: 1000 });

export function chosen<T>(items: readonly T[], number: number): T {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

/** Without the fields that are undefined: absence has one spelling. */
export function defined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T; // only optional fields are undefined
}

/** Stages of either protocol, but for what they deliver. */
const stageName = fc.oneof(
  fc.constantFrom(DEFAULT_STAGE_NAME, 'beta', 'v1', 'books', 'null', '0', '-'),
  letters(WORD, 8),
);
const variableName = fc.oneof(fc.constantFrom('backend', 'table', 'constructor', '0', 'y'), letters('abcXYZ019_', 6));
const variableValue = fc.oneof(
  fc.constantFrom(
    'yes',
    'null',
    '~',
    '-',
    '#a',
    '?a',
    '&a',
    '=1',
    '1e3',
    '0o7',
    'a:',
    'https://example.com/a?b=c&d',
    ',',
  ),
  letters('abcXYZ019-._~:/?#&=,', 12),
);
export const tags = fc
  .uniqueArray(
    fc.record({
      key: fc.oneof(fc.constantFrom('team', 'cost center', 'yes', 'a:b', '0'), letters('abcXYZ019 _.:/=+-@', 8)),
      value: fc.oneof(hostile, fc.constant(''), printable),
    }),
    { maxLength: 3, selector: (tag) => tag.key },
  )
  .map((list) => list.filter((tag) => tag.key.trim() === tag.key && !/^aws:/i.test(tag.key)));
export const stageSpec = fc.record({
  name: stageName,
  autoDeploy: fc.boolean(),
  detailedMetricsEnabled: fc.constant(false),
  routeSettings: fc.constant<Stage['routeSettings']>([]),
  description: text,
  throttlingRateLimit: optional(fc.constantFrom(0, 0.5, 1, 100, 10_000)),
  throttlingBurstLimit: optional(fc.integer({ min: 0, max: 5000 })),
  variables: fc.uniqueArray(fc.record({ name: variableName, value: variableValue }), {
    maxLength: 3,
    selector: (variable) => variable.name,
  }),
});

const silenceSpec = fc.record({
  code: fc.oneof(
    fc.constantFrom(
      'route/unconnected',
      'authorizer/unused',
      'domain/no-dns-record',
      'stage/data-trace',
      'text/unprintable',
    ),
    fc.constantFrom('route/unheard-of', 'Route', ''), // of rules that only another Portico knows, or nobody
  ),
  about: optional(pick),
  reason: fc.oneof(hostile, phrase),
});

/** Silences of known and unknown rules, about entities of a design and about all of it. */
export const silencesIn = fc.array(silenceSpec, { maxLength: 4 }).map((specs) => (design: Design): Silence[] => {
  const entities = entitiesOf(design);
  return specs.map(({ about, ...silence }) =>
    about === undefined || entities.length === 0 ? silence : defined({ ...silence, id: chosen(entities, about).id }),
  );
});
