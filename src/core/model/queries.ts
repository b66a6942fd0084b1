import type { Alarm } from './alarm.ts';
import type { ApiMapping } from './apiMapping.ts';
import { authorizationOf } from './authorization.ts';
import type { Authorizer } from './authorizer.ts';
import type { Design } from './design.ts';
import {
  type ApiId,
  type AuthorizerId,
  byNumber,
  type DomainId,
  type FunctionId,
  type IntegrationId,
  type ResourceId,
  type StageId,
  type VpcLinkId,
} from './ids.ts';
import type { Integration } from './integration.ts';
import type { SharedSchema } from './jsonSchema.ts';
import type { LambdaFunction } from './lambdaFunction.ts';
import type { Resource, ResourceKind, ResourceOf } from './resource.ts';
import type { Route } from './route.ts';
import type { Stage } from './stage.ts';
import type { VpcLink } from './vpcLink.ts';

/** Keeps, for each immutable design, the rows of a table grouped by the entity they belong to, oldest first. */
function grouped<Row extends { id: `${string}:${number}` }, Owner extends string>(
  rowsOf: (design: Design) => Row[],
  ownerOf: (row: Row, design: Design) => Owner | undefined,
): (design: Design, owner: Owner) => readonly Row[] {
  const cache = new WeakMap<object, Map<Owner, Row[]>>();
  const none: readonly Row[] = [];
  return (design, owner) => {
    let groups = cache.get(design);
    if (!groups) {
      groups = new Map();
      for (const row of rowsOf(design)) {
        const key = ownerOf(row, design);
        if (key === undefined) continue;
        const group = groups.get(key);
        if (group) group.push(row);
        else groups.set(key, [row]);
      }
      cache.set(design, groups);
    }
    return groups.get(owner) ?? none;
  };
}

/** The routes of an API. */
export const routesOf: (design: Design, apiId: ApiId) => readonly Route[] = grouped(
  (design) => Object.values(design.routes).sort(byNumber),
  (route) => route.apiId,
);

/** The integrations of an API. */
export const integrationsOf: (design: Design, apiId: ApiId) => readonly Integration[] = grouped(
  (design) => Object.values(design.integrations).sort(byNumber),
  (integration) => integration.apiId,
);

/** The stages of an API. */
export const stagesOf: (design: Design, apiId: ApiId) => readonly Stage[] = grouped(
  (design) => Object.values(design.stages).sort(byNumber),
  (stage) => stage.apiId,
);

/** The routes that go to an integration. */
export const routesTo: (design: Design, integrationId: IntegrationId) => readonly Route[] = grouped(
  (design) => Object.values(design.routes).sort(byNumber),
  (route) => route.integrationId,
);

/** The API mappings of a custom domain. */
export const mappingsOf: (design: Design, domainId: DomainId) => readonly ApiMapping[] = grouped(
  (design) => Object.values(design.mappings).sort(byNumber),
  (mapping) => mapping.domainId,
);

/** The API mappings that lead to a stage. */
export const mappingsTo: (design: Design, stageId: StageId) => readonly ApiMapping[] = grouped(
  (design) => Object.values(design.mappings).sort(byNumber),
  (mapping) => mapping.stageId,
);

/** The integrations that invoke a function. */
export const integrationsInvoking: (design: Design, functionId: FunctionId) => readonly Integration[] = grouped(
  (design) => Object.values(design.integrations).sort(byNumber),
  (integration) => (integration.kind === 'lambda' ? integration.functionId : undefined),
);

/** The authorizers of an API. */
export const authorizersOf: (design: Design, apiId: ApiId) => readonly Authorizer[] = grouped(
  (design) => Object.values(design.authorizers).sort(byNumber),
  (authorizer) => authorizer.apiId,
);

/** The authorizers that ask a function. */
export const authorizersInvoking: (design: Design, functionId: FunctionId) => readonly Authorizer[] = grouped(
  (design) => Object.values(design.authorizers).sort(byNumber),
  (authorizer) => (authorizer.kind === 'lambda' ? authorizer.functionId : undefined),
);

/** The routes that an authorizer guards, by their own word or by their API's default. */
export const routesGuardedBy: (design: Design, authorizerId: AuthorizerId) => readonly Route[] = grouped(
  (design) => Object.values(design.routes).sort(byNumber),
  (route, design) => {
    const guard = authorizationOf(design, route);
    return guard.kind === 'authorizer' ? guard.authorizer.id : undefined;
  },
);

/** The shared schemas of an API. */
export const schemasOf: (design: Design, apiId: ApiId) => readonly SharedSchema[] = grouped(
  (design) => Object.values(design.schemas).sort(byNumber),
  (schema) => schema.apiId,
);

/** The alarms on an API and its stages. */
export const alarmsOf: (design: Design, apiId: ApiId) => readonly Alarm[] = grouped(
  (design) => Object.values(design.alarms).sort(byNumber),
  (alarm) => alarm.apiId,
);

/** The integrations that go through a VPC link. */
export const integrationsThrough: (design: Design, vpcLinkId: VpcLinkId) => readonly Integration[] = grouped(
  (design) => Object.values(design.integrations).sort(byNumber),
  (integration) => ('vpcLinkId' in integration ? integration.vpcLinkId : undefined),
);

/** What uses a resource: integrations that call it, authorizers that trust it, alarms that notify it. */
export const usersOf: (design: Design, resourceId: ResourceId) => readonly (Integration | Authorizer | Alarm)[] =
  grouped(
    (design): (Integration | Authorizer | Alarm)[] => [
      ...Object.values(design.integrations).sort(byNumber),
      ...Object.values(design.authorizers).sort(byNumber),
      ...Object.values(design.alarms).sort(byNumber),
    ],
    (user) => ('resourceId' in user ? user.resourceId : undefined),
  );

/** The resource of an id, which is of that kind. */
export function resourceOf<K extends ResourceKind>(design: Design, id: ResourceId, kind: K): ResourceOf<K> {
  const found = design.resources[id];
  if (found?.kind !== kind) throw new Error(`${id} is no ${kind}.`);
  return found as ResourceOf<K>; // its kind was just compared
}

/** Whether an integration makes a role that carries the tags of its API: CDK's own construct for the call makes it below the API. */
export function roleCarriesTags(design: Design, integration: Integration): boolean {
  if (!('call' in integration) || integration.credentials) return false;
  if (integration.kind === 'sqs' || integration.kind === 'event-bridge') return true;
  if (integration.kind !== 'step-functions') return false;
  return resourceOf(design, integration.resourceId, 'state-machine').origin.source === 'new';
}

export function resourcesOf(design: Design, kind: ResourceKind): Resource[] {
  return Object.values(design.resources)
    .filter((resource) => resource.kind === kind)
    .sort(byNumber);
}

export function vpcLinkOf(design: Design, id: VpcLinkId): VpcLink {
  const found = design.vpcLinks[id];
  if (!found) throw new Error(`There is no VPC link ${id}.`);
  return found;
}

/** The function a Lambda integration invokes; the door documents come through lets none dangle. */
export function functionOf(design: Design, functionId: FunctionId): LambdaFunction {
  const found = design.functions[functionId];
  if (!found) throw new Error(`There is no function ${functionId}.`);
  return found;
}
