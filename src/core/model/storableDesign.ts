import fc from 'fast-check';
import { z } from 'zod';
import { chosen, defined, hostile, optional, pick, silencesIn } from './arbitraryTexts.ts';
import { type Design, ENTITY_SCHEMAS, type Entity, emptyDesign, TABLES } from './design.ts';
import { ENTITY_KINDS, type EntityId, type EntityKind, idOf, isKind } from './ids.ts';
import { OF_ONE_API, resourceKindFor } from './references.ts';

/** Generated designs of anything that a document may hold; for tests only. */

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

/** A reference that the builder grants. */
class Reference {
  constructor(
    readonly refersTo: EntityKind,
    readonly pick: number,
  ) {}
}

/** A value that may be left out when what it refers to is not there. */
class Optional {
  constructor(readonly value: unknown) {}
}

const UNGRANTED = Symbol('ungranted');

/** Any value of a schema; an id is a wish that the builder grants. A kind of schema not known here is a test to write. */
function anyOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional)
    return fc.option(
      anyOf(schema.unwrap()).map((value) => new Optional(value)),
      { nil: undefined },
    );
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
    if (refersTo) return pick.map((number) => new Reference(refersTo, number));
  }
  throw new Error(`No values are generated for ${schema._zod.def.type} yet.`);
}

/**
 * A value of a schema as an entity of the design may hold it, the same for the same seed; undefined when what it has to
 * refer to is not there.
 */
export function anyValue(schema: z.core.$ZodType, owner: Entity, design: Design, seed: number): unknown {
  const [wish] = fc.sample(anyOf(schema), { seed, numRuns: 1 });
  const value = granted(wish, { ...owner }, design);
  return value === UNGRANTED ? undefined : value;
}

type Wishes = Record<EntityKind, unknown[]>;

export const storableDesign: fc.Arbitrary<Design> = fc
  .record({
    name: anyText,
    description: optional(anyText),
    gap: fc.nat({ max: 20 }),
    silences: silencesIn,
    ...(Object.fromEntries(
      ENTITY_KINDS.map((kind) => [kind, fc.array(anyOf(ENTITY_SCHEMAS[kind]), { maxLength: 6 })]),
    ) as { [K in EntityKind]: fc.Arbitrary<unknown[]> }), // every kind has its list
  })
  .map(({ name: designName, description, gap, silences, ...wishes }) => {
    const design = defined({ ...emptyDesign(designName), description });
    for (const kind of ORDER) grantAll(design, kind, wishes, gap);
    return { ...design, silences: silences(design) };
  });

/**
 * Each after what it refers to. APIs once more, for their default authorizer is one of their own, and functions, which
 * manage the connections of stages.
 */
const ORDER: readonly EntityKind[] = [
  'api',
  'function',
  'resource',
  'vpcLink',
  'domain',
  'authorizer',
  'schema',
  'model',
  'integration',
  'route',
  'stage',
  'mapping',
  'alarm',
  'usagePlan',
  'api',
  'function',
];

function grantAll(design: Design, kind: EntityKind, wishes: Wishes, gap: number): void {
  const table: Record<string, Entity> = design[TABLES[kind]];
  for (const [index, wish] of wishes[kind].entries()) {
    const id = idOf(kind, index + 1 + (index % 2) * gap);
    const entity = granted({ ...(wish as object), id }, { id }, design); // an object, as every entity's schema is
    if (entity !== UNGRANTED) table[id] = entity as Entity; // made after its schema, with every id in its place
  }
}

/** The value with its references resolved. @param owner as far as it is resolved: its API decides what it may refer to */
function granted(value: unknown, owner: Record<string, unknown>, design: Design): unknown {
  if (value instanceof Optional) {
    const inner = granted(value.value, owner, design);
    return inner === UNGRANTED ? undefined : inner;
  }
  if (value instanceof Reference) {
    const candidates = Object.values<Entity>(design[TABLES[value.refersTo]]).filter((candidate) =>
      allowed(owner, value.refersTo, candidate),
    );
    return candidates.length > 0 ? chosen(candidates, value.pick).id : UNGRANTED;
  }
  if (Array.isArray(value)) {
    return value.map((element) => granted(element, owner, design)).filter((element) => element !== UNGRANTED);
  }
  if (typeof value !== 'object' || value === null) return value;
  const isOwner = 'id' in value && value.id === owner.id;
  const object: Record<string, unknown> = isOwner ? owner : {};
  for (const [name, member] of Object.entries(value)) {
    // They decide which resources and which APIs suit.
    if (isOwner && (name === 'kind' || name === 'protocol')) object[name] = member;
  }
  for (const [name, member] of Object.entries(value)) {
    const inner = granted(member, owner, design);
    if (inner === UNGRANTED) return UNGRANTED;
    object[name] = inner;
  }
  return defined(object);
}

function allowed(owner: Record<string, unknown>, kind: EntityKind, candidate: Entity): boolean {
  const apiId = String(owner.id).startsWith('api:') ? owner.id : owner.apiId;
  if (OF_ONE_API.includes(kind) && apiId) return 'apiId' in candidate && candidate.apiId === apiId;
  if (kind === 'api' && isKind('route', String(owner.id)))
    return 'protocol' in candidate && candidate.protocol === owner.protocol;
  const wanted = kind === 'resource' ? resourceKindFor(owner as { id: EntityId; kind?: string }) : undefined; // still being filled in
  return !wanted || ('kind' in candidate && candidate.kind === wanted);
}
