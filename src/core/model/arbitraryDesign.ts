import fc from 'fast-check';
import { z } from 'zod';
import { Api, type HttpApi } from './api.ts';
import { ApiMapping } from './apiMapping.ts';
import { CORS_METHODS } from './cors.ts';
import { type Design, type Entity, emptyDesign, TABLES } from './design.ts';
import { Domain } from './domain.ts';
import { HTTP_METHODS } from './httpMethod.ts';
import { ENTITY_KINDS, type EntityKind, idOf } from './ids.ts';
import { HTTP_TIMEOUT, Integration } from './integration.ts';
import { INLINE_RUNTIMES, LambdaFunction } from './lambdaFunction.ts';
import { type HttpRouteKey, pathSegments, Route, routeKeyShape } from './route.ts';
import { DEFAULT_STAGE_NAME, Stage } from './stage.ts';

/** Generated designs for property tests; only tests import this, because fast-check is not there otherwise. */

/**
 * @param valid whether the rules find no error in it, so that every export can be deployed. Otherwise anything that a
 *   document may hold.
 */
export function arbitraryDesign({ valid }: { valid: boolean }): fc.Arbitrary<Design> {
  return valid ? validDesign : storableDesign;
}

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

const hostile = fc.constantFrom(...HOSTILE_TEXTS);
/** Any text that UTF-8 and YAML can carry. */
const printable = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 24 })
  .filter((text) => !/[\p{Cc}\p{Cs}\p{Cn}\p{Co}]/u.test(text));
const phrase = fc.array(fc.oneof(hostile, printable), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('books', 'Books API', 'get-book', 'list books', 'Orders', 'old-site') },
  { weight: 2, arbitrary: hostile },
  { weight: 1, arbitrary: printable },
  { weight: 1, arbitrary: phrase },
);
const apiName = name.map((whole) => [...whole].slice(0, 60).join('')).filter((whole) => whole.trim() !== '');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const text = optional(fc.oneof(hostile, phrase));

const letters = (alphabet: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength });
const WORD = 'abcxyzABC019_-';
const literal = fc.oneof(
  fc.constantFrom('books', 'orders', 'v1', 'a', 'B', 'x.y', 'a:b', '0', '_'),
  letters(`${WORD}.:`, 6),
);
const parameter = fc.oneof(fc.constantFrom('id', 'bookId', 'proxy', 'a-b', 'a.b', '0'), letters(`${WORD}.:`, 5));
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
const tags = fc
  .uniqueArray(
    fc.record({
      key: fc.oneof(fc.constantFrom('team', 'cost center', 'yes', 'a:b', '0'), letters('abcXYZ019 _.:/=+-@', 8)),
      value: fc.oneof(hostile, fc.constant(''), printable),
    }),
    { maxLength: 3, selector: (tag) => tag.key },
  )
  .map((list) => list.filter((tag) => tag.key.trim() === tag.key && !/^aws:/i.test(tag.key)));
/** One for all, as a stack is in one region of one account. */
const PLACE = 'ap-southeast-1:000000000001';

const arnOfFunction = fc
  .tuple(letters(WORD, 10), fc.constantFrom('', ':live', ':1'))
  .map(([what, alias]) => `arn:aws:lambda:${PLACE}:function:${what}${alias}`);
const arnOfCertificate = fc
  .constantFrom('0', '1')
  .map((digit) => `arn:aws:acm:${PLACE}:certificate/12345678-1234-1234-1234-12345678901${digit}`);

const functionSpec = fc.oneof(
  fc.record({ source: fc.constant('new' as const), name, runtime: fc.constantFrom(...INLINE_RUNTIMES), code: text }),
  fc.record({ source: fc.constant('existing' as const), name, arn: optional(arnOfFunction) }),
);
const timeoutInMillis = optional(fc.oneof(fc.integer(HTTP_TIMEOUT), fc.constantFrom(50, 29_000, 30_000)));
const pick = fc.nat({ max: 1000 });
const integrationSpec = fc.oneof(
  fc.record({
    kind: fc.constant('lambda' as const),
    functionPick: pick,
    payloadFormatVersion: fc.constantFrom('2.0' as const, '1.0' as const),
    timeoutInMillis,
  }),
  fc.record({
    kind: fc.constant('http-url' as const),
    name,
    origin: fc.constantFrom('https://example.com', 'http://old.example.com', 'https://api.example.com:8443'),
    path: fc.array(
      fc.constantFrom('a', 'b%20c', "it's", '$x', '@me', '~u', 'x=1', '!Ref', 'a"b'.replaceAll('"', '%22')),
      { maxLength: 2 },
    ),
    withParameters: fc.boolean(),
    withVariable: fc.boolean(),
    method: fc.constantFrom(...HTTP_METHODS),
    timeoutInMillis,
  }),
);
const routeSpec = fc.record({
  isDefault: fc.integer({ min: 0, max: 7 }).map((number) => number === 7),
  method: fc.constantFrom(...HTTP_METHODS),
  segments: fc.array(fc.oneof(fc.record({ literal }), fc.record({ parameter })), { maxLength: 4 }),
  greedy: optional(parameter),
  integrationPick: pick,
});
const cors = fc
  .record({
    allowOrigins: fc.uniqueArray(
      fc.constantFrom('*', 'https://app.example.com', 'http://localhost:3000', 'https://*', 'http://*'),
      { minLength: 1, maxLength: 3 },
    ),
    allowMethods: fc.uniqueArray(fc.constantFrom(...CORS_METHODS), { maxLength: 4 }),
    allowHeaders: fc.uniqueArray(fc.constantFrom('*', 'content-type', 'authorization', 'x-yes'), { maxLength: 3 }),
    exposeHeaders: fc.uniqueArray(fc.constantFrom('*', 'x-request-id', 'etag'), { maxLength: 2 }),
    allowCredentials: fc.boolean(),
    maxAge: optional(fc.integer({ min: -1, max: 86_400 })),
  })
  .map((value) => defined({ ...value, allowCredentials: value.allowCredentials && !value.allowOrigins.includes('*') }));
const stageSpec = fc.record({
  name: stageName,
  autoDeploy: fc.boolean(),
  description: text,
  throttlingRateLimit: optional(fc.constantFrom(0, 0.5, 1, 100, 10_000)),
  throttlingBurstLimit: optional(fc.integer({ min: 0, max: 5000 })),
  variables: fc.uniqueArray(fc.record({ name: variableName, value: variableValue }), {
    maxLength: 3,
    selector: (variable) => variable.name,
  }),
});
const apiSpec = fc.record({
  name: apiName,
  description: text,
  version: optional(fc.oneof(hostile, fc.constantFrom('1.0', '2024-01-01', 'v1'))),
  disableExecuteApiEndpoint: fc.boolean(),
  cors: optional(cors),
  tags,
  integrations: fc.array(integrationSpec, { minLength: 1, maxLength: 4 }),
  routes: fc.array(routeSpec, { minLength: 1, maxLength: 8 }),
  stages: fc.uniqueArray(stageSpec, { minLength: 1, maxLength: 3, selector: (stage) => stage.name }),
});
const domainSpec = fc.record({
  name: fc.constantFrom('api.example.com', '*.example.com', 'a-b.example.co.uk', 'x.example.org', '0.example.com'),
  arn: optional(arnOfCertificate),
  tags,
  mappings: fc.uniqueArray(
    fc.record({
      stagePick: pick,
      key: optional(
        fc.oneof(
          fc.constantFrom('orders', 'orders/v1', 'a/b/c', 'null', "it's", '$x', '(a)', '*', '!a'),
          letters('abc019-_.', 6),
        ),
      ),
    }),
    { maxLength: 3, selector: (mapping) => mapping.key ?? '' },
  ),
});

const validDesign: fc.Arbitrary<Design> = fc
  .record({
    name,
    description: text,
    functions: fc.array(functionSpec, { minLength: 1, maxLength: 4 }),
    apis: fc.array(apiSpec, { minLength: 1, maxLength: 3 }),
    domains: fc.uniqueArray(domainSpec, { maxLength: 2, selector: (domain) => domain.name }),
  })
  .map(buildValidDesign);

type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never;
interface DesignSpec {
  name: string;
  description: string | undefined;
  functions: Generated<typeof functionSpec>[];
  apis: Generated<typeof apiSpec>[];
  domains: Generated<typeof domainSpec>[];
}

function buildValidDesign(spec: DesignSpec): Design {
  const design = defined({ ...emptyDesign(spec.name), description: spec.description });
  const functionIds = spec.functions.map((_, index) => idOf('function', index + 1));
  const stageIds: Stage['id'][] = [];
  for (const api of spec.apis) addApi(design, api, spec.functions, functionIds, stageIds);
  for (const { name: domainName, arn, tags: domainTags, mappings } of spec.domains) {
    const id = idOf('domain', Object.keys(design.domains).length + 1);
    design.domains[id] = { id, name: domainName, certificate: defined({ source: 'existing', arn }), tags: domainTags };
    for (const { stagePick, key } of mappings) {
      const mappingId = idOf('mapping', Object.keys(design.mappings).length + 1);
      const stageId = chosen(stageIds, stagePick);
      design.mappings[mappingId] = defined({ id: mappingId, domainId: id, stageId, key });
    }
  }
  return design;
}

function addApi(
  design: Design,
  spec: Generated<typeof apiSpec>,
  functions: DesignSpec['functions'],
  functionIds: LambdaFunction['id'][],
  stageIds: Stage['id'][],
): void {
  const { integrations, routes, stages, ...fields } = spec;
  const apiId = idOf('api', Object.keys(design.apis).length + 1);
  const api: HttpApi = { id: apiId, protocol: 'HTTP', ...fields };
  design.apis[apiId] = defined(api);
  const firstIntegration = Object.keys(design.integrations).length + 1;
  const integrationIds = integrations.map((_, index) => idOf('integration', firstIntegration + index));
  const shapes = new Set<string>();
  /** For every integration, the parameters that each of its routes has. */
  const parameters = new Map<string, string[]>();
  for (const route of routes) {
    const key = routeKeyOf(route);
    if (shapes.has(routeKeyShape(key))) continue;
    shapes.add(routeKeyShape(key));
    const id = idOf('route', Object.keys(design.routes).length + 1);
    const integrationId = chosen(integrationIds, route.integrationPick);
    design.routes[id] = { id, apiId, key, integrationId };
    const names =
      key.kind === 'default' ? [] : pathSegments(key.path).flatMap((part) => ('name' in part ? part.name : []));
    parameters.set(integrationId, parameters.get(integrationId)?.filter((known) => names.includes(known)) ?? names);
  }
  const everywhere = stages.map((stage) => new Set(stage.variables.map((variable) => variable.name)));
  const variable = [...(everywhere[0] ?? [])].find((candidate) => everywhere.every((names) => names.has(candidate)));
  integrations.forEach((integration, index) => {
    const id = chosen(integrationIds, index);
    if (integration.kind === 'lambda') {
      const { functionPick, ...rest } = integration;
      const functionId = chosen(functionIds, functionPick);
      const source = chosen(functions, functionPick);
      design.functions[functionId] ??= defined({ id: functionId, ...source });
      design.integrations[id] = defined({ id, apiId, functionId, ...rest });
    } else {
      const { origin, path, withParameters, withVariable, ...rest } = integration;
      const placeholders = withParameters ? (parameters.get(id) ?? []).map((known) => `{${known}}`) : [];
      const variables = withVariable && variable !== undefined ? [`\${stageVariables.${variable}}`] : [];
      const url = [origin, ...path, ...variables, ...placeholders].join('/');
      design.integrations[id] = defined({ id, apiId, url, ...rest });
    }
  });
  for (const stage of stages) {
    const id = idOf('stage', Object.keys(design.stages).length + 1);
    design.stages[id] = defined({ id, apiId, ...stage });
    stageIds.push(id);
  }
}

function routeKeyOf(spec: Generated<typeof routeSpec>): HttpRouteKey {
  if (spec.isDefault) return { kind: 'default' };
  const used = new Set<string>();
  const fresh = (wanted: string) => {
    const unique = used.has(wanted) ? `${wanted}${used.size}` : wanted;
    used.add(unique);
    return unique;
  };
  const parts = spec.segments.map((segment) =>
    'literal' in segment ? segment.literal : `{${fresh(segment.parameter)}}`,
  );
  if (spec.greedy !== undefined) parts.push(`{${fresh(spec.greedy)}+}`);
  return { kind: 'match', method: spec.method, path: `/${parts.join('/')}` };
}

const SCHEMAS = {
  api: Api,
  route: Route,
  integration: Integration,
  function: LambdaFunction,
  stage: Stage,
  domain: Domain,
  mapping: ApiMapping,
} as const satisfies Record<EntityKind, z.ZodType>;

/** Half-typed, wrong and nearly right values of every kind of field. */
const ODD_TEXTS = [
  ...[
    '',
    '/',
    '//',
    '/books',
    '/books/',
    'books',
    '/{id}',
    '/{x}/{x}',
    '/{proxy+}',
    '/{proxy+}/x',
    '/{a',
    '/a{b}c',
    '/{}',
  ],
  ...[
    '/{+}',
    '/a b',
    '/é',
    '$default',
    '$connect',
    'beta',
    'https://example.com/{id}',
    'https://{id}',
    'http://',
    'ftp://x',
  ],
  ...[
    'https://10.0.0.1/',
    'http://localhost',
    'http://[::1]/',
    'https://${stageVariables.x}/',
    '${stageVariables.',
    '${x}',
  ],
  ...['arn:aws:lambda:us-east-1:123456789012:function:f', 'arn:aws:acm:us-east-1:1:certificate/x', 'arn:', 'aws:tag'],
  ...[
    '*',
    '*.example.com',
    'a.*.com',
    'API.example.com',
    'a_b.com',
    '.',
    '..',
    'https://*',
    'https://app.example.com/',
  ],
  ...[
    'content-type',
    'ANY',
    'orders/v1',
    '/orders',
    'orders//v1',
    '\u0000',
    '\ud800',
    '\udfff\ud800',
    '\ufeff',
    '\uffff',
  ],
];
const anyText = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  hostile,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('\ud800', '\udc00', 'a', '"', '\\', '\n'), maxLength: 5 }),
  fc.nat({ max: 40 }).map((count) => 'long'.repeat(count ** 2)),
);
const anyNumber = fc.oneof(
  fc.constantFrom(0, -1, 1, 49, 50, 29_000, 30_001, 86_401, 2 ** 53, 1e21, 0.1),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), // a file cannot hold -0
);

interface Reference {
  refersTo: EntityKind;
  pick: number;
}

/** Any value of a schema; an id is a wish that the builder grants. A kind of schema not known here is a test to write. */
function anyOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional) return fc.option(anyOf(schema.unwrap()), { nil: undefined });
  if (schema instanceof z.ZodDefault) return anyOf(schema.unwrap());
  if (schema instanceof z.ZodString) return anyText;
  if (schema instanceof z.ZodNumber) return anyNumber;
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodArray) return fc.array(anyOf(schema.element), { maxLength: 4 });
  if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion)
    return fc.oneof(...schema.options.map(anyOf));
  if (schema instanceof z.ZodObject) {
    const members = Object.entries(schema.shape).map(([key, member]) => [key, anyOf(member)] as const);
    return fc.record(Object.fromEntries(members)).map(defined);
  }
  if (schema instanceof z.ZodTemplateLiteral) {
    const refersTo = ENTITY_KINDS.find((kind) => schema.safeParse(`${kind}:1`).success);
    if (refersTo) return pick.map((number): Reference => ({ refersTo, pick: number }));
  }
  throw new Error(`No values are generated for ${schema._zod.def.type} yet.`);
}

const storableDesign: fc.Arbitrary<Design> = fc
  .record({
    name: anyText,
    description: optional(anyText),
    gap: fc.nat({ max: 20 }),
    ...tablesOf((kind) => fc.array(anyOf(SCHEMAS[kind]), { maxLength: 6 })),
  })
  .map(({ name: designName, description, gap, ...tables }) => {
    const design = defined({ ...emptyDesign(designName), description });
    const made = new Map<EntityKind, Entity[]>(ENTITY_KINDS.map((kind) => [kind, []]));
    const order: readonly EntityKind[] = ['api', 'function', 'domain', 'integration', 'route', 'stage', 'mapping'];
    for (const kind of order) {
      const table: Record<string, Entity> = design[TABLES[kind]];
      for (const [index, wish] of tables[kind].entries()) {
        const id = idOf(kind, index + 1 + (index % 2) * gap);
        const entity = granted({ ...(wish as object), id }, made); // an object, as every entity's schema is
        if (!entity || table[id]) continue;
        table[id] = entity;
        made.get(kind)?.push(entity);
      }
    }
    return design;
  });

/** The entity with its references resolved; undefined when there is nothing to refer to. */
function granted(wish: object, made: ReadonlyMap<EntityKind, readonly Entity[]>): Entity | undefined {
  const entity: Record<string, unknown> = { ...wish };
  for (const [field, value] of Object.entries(wish)) {
    if (typeof value !== 'object' || value === null || !('refersTo' in value)) continue;
    const { refersTo, pick: number } = value as Reference;
    const candidates = (made.get(refersTo) ?? []).filter(
      (candidate) => refersTo !== 'integration' || ('apiId' in candidate && candidate.apiId === entity.apiId),
    );
    if (candidates.length > 0) entity[field] = chosen(candidates, number).id;
    else if (refersTo === 'integration') delete entity[field];
    else return undefined;
  }
  return entity as Entity; // made after its schema, with every id in its place
}

function tablesOf<T>(make: (kind: EntityKind) => T): Record<EntityKind, T> {
  return {
    api: make('api'),
    route: make('route'),
    integration: make('integration'),
    function: make('function'),
    stage: make('stage'),
    domain: make('domain'),
    mapping: make('mapping'),
  };
}

function chosen<T>(items: readonly T[], number: number): T {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

/** Without the fields that are undefined: absence has one spelling. */
function defined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T; // only optional fields are undefined
}
