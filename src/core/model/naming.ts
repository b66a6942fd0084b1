import { type Design, entityOf } from './design.ts';
import { type EntityId, isKind } from './ids.ts';
import type { Integration } from './integration.ts';
import { functionOf } from './queries.ts';
import { formatRouteKey } from './route.ts';

/** What a person calls an integration: its own name, or that of the function it invokes. */
export function integrationName(design: Design, integration: Integration): string {
  switch (integration.kind) {
    case 'lambda':
      return functionOf(design, integration.functionId).name;
    case 'http-url':
      return integration.name;
  }
}

/** What an integration reaches, in a few words: `new function · nodejs24.x`. */
export function integrationTarget(design: Design, integration: Integration): string {
  switch (integration.kind) {
    case 'lambda': {
      const target = functionOf(design, integration.functionId);
      if (target.source === 'new') return `new function · ${target.runtime}`;
      return target.arn ? functionInArn(target.arn) : 'asks for its ARN';
    }
    case 'http-url':
      return integration.url === '' ? 'no URL yet' : integration.url;
  }
}

/** The function an ARN names, with its version or alias; the text itself when it is no such ARN. */
function functionInArn(arn: string): string {
  const match = /^arn:[^:]*:lambda:[^:]*:[^:]*:function:(.+)$/.exec(arn);
  return match?.[1] ?? arn;
}

/** What a person calls an entity, as a title: `GET /books`, `get-books`, `beta`. Empty names read as `(unnamed)`. */
export function nameOf(design: Design, id: EntityId): string {
  return plainName(design, id) || '(unnamed)';
}

function plainName(design: Design, id: EntityId): string {
  if (isKind('route', id)) {
    const route = design.routes[id];
    return route ? formatRouteKey(route.key) : '';
  }
  if (isKind('integration', id)) {
    const integration = design.integrations[id];
    return integration ? integrationName(design, integration) : '';
  }
  if (isKind('mapping', id)) {
    const mapping = design.mappings[id];
    return mapping ? `${design.domains[mapping.domainId]?.name ?? ''}/${mapping.key ?? ''}` : '';
  }
  const entity = entityOf(design, id);
  return entity && 'name' in entity ? entity.name : '';
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
