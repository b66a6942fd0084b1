import { type Design, type Entity, entityOf } from './design.ts';
import { ENTITY_KINDS, type EntityId, type EntityKind, isKind } from './ids.ts';

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

/** Kinds of which an entity may only refer to those of its own API. */
export const OF_ONE_API: readonly EntityKind[] = ['route', 'integration', 'authorizer', 'schema', 'stage'];

/** Which kind of resource an entity must name, if it names one. */
export function resourceKindFor(entity: Entity): string | undefined {
  if (isKind('alarm', entity.id)) return 'topic';
  if (!('kind' in entity)) return undefined;
  switch (entity.kind) {
    case 'sqs':
      return 'queue';
    case 'event-bridge':
      return 'event-bus';
    case 'kinesis':
      return 'stream';
    case 'step-functions':
      return 'state-machine';
    case 'cognito':
      return 'user-pool';
    default:
      return undefined; // the other kinds name no resource
  }
}

export type BrokenReference = Reference & { why: 'missing' | 'other-api' | 'other-kind' };

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
  }
  return undefined;
}
