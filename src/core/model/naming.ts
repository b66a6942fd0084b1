import { type Design, type Entity, entityOf } from './design.ts';
import type { EntityId, EntityKind } from './ids.ts';
import type { Integration, PrivateIntegration } from './integration.ts';
import { functionOf, vpcLinkOf } from './queries.ts';
import { formatRouteKey } from './route.ts';
import { SERVICE_CALLS } from './serviceCall.ts';
import { shortened } from './shortened.ts';

/** What a person calls one entity of a kind, and several. */
export const KIND_NOUNS = {
  api: { one: 'API', many: 'APIs' },
  route: { one: 'route', many: 'routes' },
  integration: { one: 'integration', many: 'integrations' },
  function: { one: 'function', many: 'functions' },
  resource: { one: 'resource', many: 'resources' },
  vpcLink: { one: 'VPC link', many: 'VPC links' },
  authorizer: { one: 'authorizer', many: 'authorizers' },
  schema: { one: 'schema', many: 'schemas' },
  model: { one: 'model', many: 'models' },
  stage: { one: 'stage', many: 'stages' },
  domain: { one: 'custom domain', many: 'custom domains' },
  mapping: { one: 'API mapping', many: 'API mappings' },
  alarm: { one: 'alarm', many: 'alarms' },
  usagePlan: { one: 'usage plan', many: 'usage plans' },
} as const satisfies Record<EntityKind, { one: string; many: string }>;

/** What a person calls an integration: its own name, or that of the function it invokes. */
export function integrationName(design: Design, integration: Integration): string {
  return 'functionId' in integration ? functionOf(design, integration.functionId).name : integration.name;
}

/** What an integration reaches, in a few words: `new function · nodejs24.x`. */
export function integrationTarget(design: Design, integration: Integration): string {
  switch (integration.kind) {
    case 'lambda':
    case 'websocket-lambda':
    case 'websocket-lambda-custom': {
      const target = functionOf(design, integration.functionId);
      if (target.source === 'new') return `new function · ${target.runtime}`;
      return target.arn ? functionInArn(target.arn) : 'asks for its ARN';
    }
    case 'http-url':
    case 'websocket-http-proxy':
    case 'websocket-http':
      return integration.url === '' ? 'no URL yet' : integration.url;
    case 'alb':
      return `ALB listener · ${viaLink(design, integration)}`;
    case 'nlb':
      return `NLB listener · ${viaLink(design, integration)}`;
    case 'cloud-map':
      return `Cloud Map · ${viaLink(design, integration)}`;
    case 'sqs':
    case 'event-bridge':
    case 'step-functions':
    case 'kinesis': {
      const name = design.resources[integration.resourceId]?.name || '(unnamed)';
      return `${SERVICE_CALLS[integration.call.subtype].label} · ${name}`;
    }
    case 'app-config':
      return [integration.call.application, integration.call.environment, integration.call.configuration].join(' · ');
    case 'websocket-aws': {
      const { service, target } = integration;
      return `${service || 'no service yet'} · ${target.kind === 'action' ? target.action : target.path}`;
    }
    case 'websocket-mock':
      return 'answers by itself';
  }
}

function viaLink(design: Design, { vpcLinkId }: PrivateIntegration): string {
  return `via ${vpcLinkOf(design, vpcLinkId).name || '(unnamed)'}`;
}

/** The function an ARN names, with its version or alias; the text itself when it is no such ARN. */
function functionInArn(arn: string): string {
  const match = /^arn:[^:]*:lambda:[^:]*:[^:]*:function:(.+)$/.exec(arn);
  return match?.[1] ?? arn;
}

/**
 * What a person calls an entity, as a title: `GET /books`, `get-books`, `beta`. Empty names read as `(unnamed)`. One that is
 * at hand is named without a look into its table, so that a rule about it does not depend on all the others.
 */
export function nameOf(design: Design, of: EntityId | Entity): string {
  const entity = typeof of === 'string' ? entityOf(design, of) : of;
  return (entity && plainName(design, entity)) || '(unnamed)';
}

/** The same for a sentence. */
export function shortNameOf(design: Design, of: EntityId | Entity): string {
  return shortened(nameOf(design, of));
}

function plainName(design: Design, entity: Entity): string {
  if ('key' in entity && typeof entity.key === 'object') return formatRouteKey(entity.key);
  if ('domainId' in entity) return `${design.domains[entity.domainId]?.name ?? ''}/${entity.key ?? ''}`;
  if ('functionId' in entity && !('name' in entity)) return integrationName(design, entity);
  return 'name' in entity ? entity.name : '';
}

/** `base`, or the first of `base-2`, `base-3` … that is not taken; a base of several words reads `Books API 2`. */
export function freshName(base: string, taken: Iterable<string>): string {
  const names = new Set(taken);
  if (!names.has(base)) return base;
  const separator = base.includes(' ') ? ' ' : '-';
  for (let count = 2; ; count += 1) {
    const name = `${base}${separator}${count}`;
    if (!names.has(name)) return name;
  }
}

/** A domain name that is not taken: the first label of the given one gets the number, as in `api-2.example.com`. */
export function freshDomainName(name: string, taken: Iterable<string>): string {
  const names = new Set(taken);
  if (!names.has(name)) return name;
  const [first = '', ...rest] = name.split('.');
  const label = first === '*' ? 'wildcard' : first;
  for (let count = 2; ; count += 1) {
    const candidate = [`${label}-${count}`, ...rest].join('.');
    if (!names.has(candidate)) return candidate;
  }
}

/** A name of a model that is not taken: letters and digits only, as in `Message2` (API Gateway V2 API reference, CreateModel: name). */
export function freshModelName(name: string, taken: Iterable<string>): string {
  const names = new Set(taken);
  if (!names.has(name)) return name;
  for (let count = 2; ; count += 1) {
    if (!names.has(`${name}${count}`)) return `${name}${count}`;
  }
}
