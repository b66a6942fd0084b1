import { z } from 'zod';

/** The kinds of entity a design holds; an id says its kind and counts: `route:7`. */
export const ENTITY_KINDS = [
  'api',
  'route',
  'integration',
  'function',
  'resource',
  'vpcLink',
  'authorizer',
  'schema',
  'model',
  'stage',
  'domain',
  'mapping',
  'alarm',
  'usagePlan',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const ApiId = z.templateLiteral(['api:', z.int()]);
export const RouteId = z.templateLiteral(['route:', z.int()]);
export const IntegrationId = z.templateLiteral(['integration:', z.int()]);
export const FunctionId = z.templateLiteral(['function:', z.int()]);
export const ResourceId = z.templateLiteral(['resource:', z.int()]);
export const VpcLinkId = z.templateLiteral(['vpcLink:', z.int()]);
export const AuthorizerId = z.templateLiteral(['authorizer:', z.int()]);
export const SchemaId = z.templateLiteral(['schema:', z.int()]);
export const ModelId = z.templateLiteral(['model:', z.int()]);
export const StageId = z.templateLiteral(['stage:', z.int()]);
export const DomainId = z.templateLiteral(['domain:', z.int()]);
export const MappingId = z.templateLiteral(['mapping:', z.int()]);
export const AlarmId = z.templateLiteral(['alarm:', z.int()]);
export const UsagePlanId = z.templateLiteral(['usagePlan:', z.int()]);

export type ApiId = z.infer<typeof ApiId>;
export type RouteId = z.infer<typeof RouteId>;
export type IntegrationId = z.infer<typeof IntegrationId>;
export type FunctionId = z.infer<typeof FunctionId>;
export type ResourceId = z.infer<typeof ResourceId>;
export type VpcLinkId = z.infer<typeof VpcLinkId>;
export type AuthorizerId = z.infer<typeof AuthorizerId>;
export type SchemaId = z.infer<typeof SchemaId>;
export type ModelId = z.infer<typeof ModelId>;
export type StageId = z.infer<typeof StageId>;
export type DomainId = z.infer<typeof DomainId>;
export type MappingId = z.infer<typeof MappingId>;
export type AlarmId = z.infer<typeof AlarmId>;
export type UsagePlanId = z.infer<typeof UsagePlanId>;

/** An entity drawn as a node or a frame on the canvas. */
export const NodeId = z.union([ApiId, RouteId, IntegrationId]);
export type NodeId = z.infer<typeof NodeId>;

export type IdOf<K extends EntityKind> = `${K}:${number}`;

export const EntityId = z.templateLiteral([z.enum(ENTITY_KINDS), ':', z.int()]);
export type EntityId = z.infer<typeof EntityId>;

export function idOf<K extends EntityKind>(kind: K, number: number): IdOf<K> {
  return `${kind}:${number}`;
}

/** The number in an id: 7 for `route:7`. */
export function numberOf(id: EntityId): number {
  return Number(id.slice(id.indexOf(':') + 1));
}

export function isKind<K extends EntityKind>(kind: K, id: string): id is IdOf<K> {
  return id.startsWith(`${kind}:`);
}

export function isNodeId(id: EntityId): id is NodeId {
  return isKind('api', id) || isKind('route', id) || isKind('integration', id);
}

/** Oldest first: ids count upwards within a kind. */
export function byNumber(a: { id: EntityId }, b: { id: EntityId }): number {
  return numberOf(a.id) - numberOf(b.id);
}
