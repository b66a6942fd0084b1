import { type Design, TABLES } from '../model/design.ts';
import { type ApiId, type EntityId, isKind } from '../model/ids.ts';
import { authorizersOf, integrationsOf, routesOf, stagesOf } from '../model/queries.ts';
import type { Subject } from './diagnostic.ts';
import { NEAR, QUOTAS, type Quota, type Use } from './quotas.ts';

/** `near`: from 80 % of the limit on. */
export type Fullness = 'fine' | 'near' | 'beyond';

/** How full a quota is. */
export interface Gauge {
  quota: Quota;
  used: number;
  fullness: Fullness;
  /** What uses most of it: the authorizer with the most audiences. */
  subject: Subject;
}

export function fullnessOf(used: number, limit: number): Fullness {
  if (used > limit) return 'beyond';
  return used >= limit * NEAR ? 'near' : 'fine';
}

/** How much of a quota everything uses that it counts. */
function* usesOf(quota: Quota, design: Design): Iterable<Use> {
  if (!quota.each) {
    yield* quota.uses(design);
    return;
  }
  const { field } = quota;
  for (const entity of Object.values(design[TABLES[quota.each]])) {
    const used = quota.uses(entity as never, design); // of the kind the quota is about
    if (used !== undefined) yield { subject: field ? { id: entity.id, field } : { id: entity.id }, used };
  }
}

/** The quotas that an API counts towards, by what uses most of each; those of its functions are shared with other APIs. */
export function apiGauges(design: Design, apiId: ApiId): Gauge[] {
  const integrations = integrationsOf(design, apiId);
  const authorizers = authorizersOf(design, apiId);
  const belonging = new Set<EntityId | 'design'>([
    apiId,
    ...routesOf(design, apiId).map(({ id }) => id),
    ...integrations.map(({ id }) => id),
    ...stagesOf(design, apiId).map(({ id }) => id),
    ...authorizers.map(({ id }) => id),
    ...[...integrations, ...authorizers].flatMap((one) => ('functionId' in one ? [one.functionId] : [])),
  ]);
  const protocol = design.apis[apiId]?.protocol;
  return fullest(
    design,
    QUOTAS.filter((quota) => quota.protocol === undefined || quota.protocol === protocol),
    ({ id }) => belonging.has(id),
  );
}

/** The quotas of what APIs share: of the account, of VPC links, of domains. */
export function designGauges(design: Design): Gauge[] {
  return fullest(
    design,
    QUOTAS,
    ({ id }) =>
      id === 'design' ||
      isKind('domain', id) ||
      isKind('mapping', id) ||
      isKind('vpcLink', id) ||
      isKind('usagePlan', id),
  );
}

/** A gauge for each quota that something of it counts towards. */
function fullest(design: Design, quotas: readonly Quota[], isCounted: (subject: Subject) => boolean): Gauge[] {
  return quotas.flatMap((quota) => {
    let most: Use | undefined;
    for (const use of usesOf(quota, design)) {
      if (isCounted(use.subject) && use.used > (most?.used ?? 0)) most = use;
    }
    return most ? [{ quota, ...most, fullness: fullnessOf(most.used, quota.limit) }] : [];
  });
}
