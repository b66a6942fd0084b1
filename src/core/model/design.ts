import { z } from 'zod';
import { Alarm } from './alarm.ts';
import { Api } from './api.ts';
import { ApiMapping } from './apiMapping.ts';
import { Authorizer } from './authorizer.ts';
import { Domain } from './domain.ts';
import { field } from './field.ts';
import {
  AlarmId,
  ApiId,
  AuthorizerId,
  DomainId,
  type EntityId,
  type EntityKind,
  FunctionId,
  type IdOf,
  IntegrationId,
  MappingId,
  ModelId,
  numberOf,
  ResourceId,
  RouteId,
  SchemaId,
  StageId,
  UsagePlanId,
  VpcLinkId,
} from './ids.ts';
import { Integration } from './integration.ts';
import { SharedSchema } from './jsonSchema.ts';
import { LambdaFunction } from './lambdaFunction.ts';
import { Model } from './messageModel.ts';
import { Resource } from './resource.ts';
import { Route } from './route.ts';
import { Silence } from './silence.ts';
import { Stage } from './stage.ts';
import { UsagePlan } from './usagePlan.ts';
import { VpcLink } from './vpcLink.ts';

/** Everything that is deployed. It knows no coordinate and no selection, so rules and exporters cannot depend on one. */
export const Design = z.strictObject({
  name: field(z.string(), {
    label: 'Name',
    help: 'What the design is called; the CDK app and its stack are named after it.',
    placeholder: 'Bookshop',
  }),
  description: field(z.string().optional(), {
    label: 'Description',
    help: 'Becomes the description of the template and of the stack, at most 1,024 bytes.',
    placeholder: 'None',
    multiline: true,
  }),
  accountCloudWatchRole: field(z.boolean().default(false), {
    label: 'CloudWatch role of the account',
    help: 'WebSocket APIs write logs only where the account has a role for it. There is one for each account and region: this creates it, and takes the place of one that is there.',
  }),
  silences: z.array(Silence).default([]),
  apis: z.record(ApiId, Api),
  routes: z.record(RouteId, Route),
  integrations: z.record(IntegrationId, Integration),
  functions: z.record(FunctionId, LambdaFunction),
  resources: z.record(ResourceId, Resource),
  vpcLinks: z.record(VpcLinkId, VpcLink),
  authorizers: z.record(AuthorizerId, Authorizer),
  schemas: z.record(SchemaId, SharedSchema),
  models: z.record(ModelId, Model),
  stages: z.record(StageId, Stage),
  domains: z.record(DomainId, Domain),
  mappings: z.record(MappingId, ApiMapping),
  alarms: z.record(AlarmId, Alarm),
  usagePlans: z.record(UsagePlanId, UsagePlan),
});
export type Design = z.infer<typeof Design>;

/** Which table holds the entities of which kind. */
export const TABLES = {
  api: 'apis',
  route: 'routes',
  integration: 'integrations',
  function: 'functions',
  resource: 'resources',
  vpcLink: 'vpcLinks',
  authorizer: 'authorizers',
  schema: 'schemas',
  model: 'models',
  stage: 'stages',
  domain: 'domains',
  mapping: 'mappings',
  alarm: 'alarms',
  usagePlan: 'usagePlans',
} as const satisfies Record<EntityKind, keyof Design>;

/** The schema of each kind of entity. */
export const ENTITY_SCHEMAS = {
  api: Api,
  route: Route,
  integration: Integration,
  function: LambdaFunction,
  resource: Resource,
  vpcLink: VpcLink,
  authorizer: Authorizer,
  schema: SharedSchema,
  model: Model,
  stage: Stage,
  domain: Domain,
  mapping: ApiMapping,
  alarm: Alarm,
  usagePlan: UsagePlan,
} as const satisfies Record<EntityKind, z.ZodType>;

/** A kind of entity by the type of its record. */
export interface EntityByKind {
  api: Api;
  route: Route;
  integration: Integration;
  function: LambdaFunction;
  resource: Resource;
  vpcLink: VpcLink;
  authorizer: Authorizer;
  schema: SharedSchema;
  model: Model;
  stage: Stage;
  domain: Domain;
  mapping: ApiMapping;
  alarm: Alarm;
  usagePlan: UsagePlan;
}
export type Entity = EntityByKind[EntityKind];

export function kindOf(id: EntityId): EntityKind {
  const kind = id.slice(0, id.indexOf(':'));
  if (!(kind in TABLES)) throw new Error(`${id} is not an id.`);
  return kind as EntityKind; // `in` does not narrow a string to the keys of a constant
}

/** Every table, with nothing in it. */
export function emptyTables(): Omit<Design, 'name' | 'description' | 'accountCloudWatchRole' | 'silences'> {
  return {
    apis: {},
    routes: {},
    integrations: {},
    functions: {},
    resources: {},
    vpcLinks: {},
    authorizers: {},
    schemas: {},
    models: {},
    stages: {},
    domains: {},
    mappings: {},
    alarms: {},
    usagePlans: {},
  };
}

export function emptyDesign(name: string): Design {
  return { name, accountCloudWatchRole: false, silences: [], ...emptyTables() };
}

/** The entity of an id, or undefined when the design has none. */
export function entityOf(design: Design, id: EntityId): Entity | undefined {
  const table: Readonly<Record<string, Entity>> = design[TABLES[kindOf(id)]];
  return Object.hasOwn(table, id) ? table[id] : undefined;
}

/** Every entity, kind by kind. */
export function entitiesOf(design: Design): Entity[] {
  return Object.values(TABLES).flatMap((table): Entity[] => Object.values(design[table]));
}

/** The next unused id of a kind. */
export function freshId<K extends EntityKind>(design: Design, kind: K): IdOf<K> {
  let highest = 0;
  for (const id of Object.keys(design[TABLES[kind]])) highest = Math.max(highest, numberOf(id as EntityId)); // the keys of a table are ids
  return `${kind}:${highest + 1}`;
}
