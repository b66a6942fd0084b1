import { z } from 'zod';
import type { Authorizer } from './authorizer.ts';
import { type Design, ENTITY_SCHEMAS, type Entity, entityOf, kindOf } from './design.ts';
import { ENTITY_KINDS, type EntityId, type EntityKind, isKind, type ResourceId } from './ids.ts';
import { SERVICE_RESOURCES } from './integrationKinds.ts';
import type { ResourceKind } from './resource.ts';

/** One entity's mention of another: `routeSettings.0.routeId`. */
export interface Reference {
  path: string;
  kind: EntityKind;
  id: EntityId;
}

const KIND_OF_FIELD: ReadonlyMap<string, EntityKind> = new Map(ENTITY_KINDS.map((kind) => [`${kind}Id`, kind]));

/** What an entity refers to, however deep: a field is a reference when it is called after a kind, as `apiId` is. */
export function referencesOf(entity: Entity): Reference[] {
  const found: Reference[] = [];
  const walk = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, member] of Object.entries(value)) {
      const at = path === '' ? name : `${path}.${name}`;
      const kind = KIND_OF_FIELD.get(name);
      if (kind && typeof member === 'string')
        found.push({ path: at, kind, id: member as EntityId }); // the schema made it an id
      else walk(member, at);
    }
  };
  walk(entity, '');
  return found;
}

/**
 * References that an entity cannot be without, although its schema lets them be absent: an alarm on one stage must not
 * become one on all of them.
 */
const ESSENTIAL: ReadonlySet<string> = new Set(['alarm.stageId']);

/**
 * The entity with every reference led to where `to` says. One that leads nowhere any more takes along the smallest part
 * that can be absent, an optional field or an element of a list, as its schema has it; undefined when that is the whole
 * entity. The same object when nothing changes.
 */
export function withReferences<E extends Entity>(entity: E, to: (id: EntityId) => EntityId | undefined): E | undefined {
  const kind = kindOf(entity.id);
  const led = ledOn(ENTITY_SCHEMAS[kind], entity, to, kind);
  return led === NOWHERE ? undefined : (led as E); // still of that schema
}

const NOWHERE = Symbol('nowhere');

/** @param path of the value: the kind of entity, and `.field` for each step into it; elements of a list take none */
function ledOn(
  schema: z.core.$ZodType,
  value: unknown,
  to: (id: EntityId) => EntityId | undefined,
  path: string,
): unknown {
  if (value === undefined) return undefined;
  if (schema instanceof z.ZodOptional) {
    const led = ledOn(schema.unwrap(), value, to, path);
    return led === NOWHERE && !ESSENTIAL.has(path) ? undefined : led;
  }
  if (schema instanceof z.ZodDefault) return ledOn(schema.unwrap(), value, to, path);
  if (schema instanceof z.ZodTemplateLiteral) return to(value as EntityId) ?? NOWHERE; // only ids are template literals
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const led = value.map((element) => ledOn(schema.element, element, to, path));
    if (led.every((element, index) => element === value[index])) return value;
    return led.filter((element) => element !== NOWHERE);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = schema._zod.def;
    const tag: unknown = Reflect.get(value, discriminator);
    const variant = schema.options.find((option) => option._zod.propValues?.[discriminator]?.has(tag as string)); // a set of literals
    return variant ? ledOn(variant, value, to, path) : value;
  }
  if (!(schema instanceof z.ZodObject)) return value;
  const changes = new Map<string, unknown>();
  for (const [name, member] of Object.entries(value)) {
    const memberSchema: z.core.$ZodType | undefined = schema.shape[name];
    if (!memberSchema || name === 'id') continue; // an entity's own
    const led = ledOn(memberSchema, member, to, `${path}.${name}`);
    if (led === NOWHERE) return NOWHERE;
    if (led !== member) changes.set(name, led);
  }
  if (changes.size === 0) return value;
  const entries = Object.entries(value).map(([name, member]) => [name, changes.has(name) ? changes.get(name) : member]);
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
}

/** Kinds of which an entity may only refer to those of its own API. */
export const OF_ONE_API: readonly EntityKind[] = ['route', 'integration', 'authorizer', 'schema', 'model', 'stage'];

const AUTHORIZER_RESOURCES = { cognito: 'user-pool' } as const satisfies Record<
  Extract<Authorizer, { resourceId: ResourceId }>['kind'],
  ResourceKind
>;
const RESOURCES: Readonly<Record<string, ResourceKind>> = { ...SERVICE_RESOURCES, ...AUTHORIZER_RESOURCES };

/** Which kind of resource an entity must name, if it names one. */
export function resourceKindFor({ id, kind = '' }: { id: EntityId; kind?: string }): ResourceKind | undefined {
  return isKind('alarm', id) ? 'topic' : RESOURCES[kind];
}

export type BrokenReference = Reference & { why: 'missing' | 'other-api' | 'other-kind' | 'other-protocol' };

/** The first reference of an entity that leads nowhere, into another API, or to the wrong kind of resource. */
export function brokenReference(design: Design, entity: Entity): BrokenReference | undefined {
  const apiId = isKind('api', entity.id) ? entity.id : 'apiId' in entity ? entity.apiId : undefined;
  for (const reference of referencesOf(entity)) {
    const target = isKind(reference.kind, reference.id) ? entityOf(design, reference.id) : undefined;
    if (!target) return { ...reference, why: 'missing' };
    const foreign = apiId && OF_ONE_API.includes(reference.kind) && 'apiId' in target && target.apiId !== apiId;
    if (foreign) return { ...reference, why: 'other-api' };
    const wanted = reference.kind === 'resource' ? resourceKindFor(entity) : undefined;
    if (wanted && 'kind' in target && target.kind !== wanted) return { ...reference, why: 'other-kind' };
    if (isOfOtherProtocol(entity, target)) return { ...reference, why: 'other-protocol' };
  }
  return undefined;
}

/** A route says what its API speaks. Whatever else an API of the other protocol knows nothing of, a rule finds. */
function isOfOtherProtocol(entity: Entity, target: Entity): boolean {
  const isRouteOfApi = isKind('route', entity.id) && isKind('api', target.id);
  return isRouteOfApi && 'protocol' in entity && 'protocol' in target && entity.protocol !== target.protocol;
}
