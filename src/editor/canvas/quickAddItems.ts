import { type Design, type Entity, entityOf, kindOf, TABLES } from '../../core/model/design.ts';
import { HTTP_METHODS } from '../../core/model/httpMethod.ts';
import {
  type ApiId,
  byNumber,
  ENTITY_KINDS,
  type EntityId,
  type EntityKind,
  type IntegrationId,
  type RouteId,
} from '../../core/model/ids.ts';
import { INTEGRATION_KIND_LIST, INTEGRATION_KINDS, type IntegrationKind } from '../../core/model/integration.ts';
import { integrationTarget, KIND_NOUNS, nameOf } from '../../core/model/naming.ts';
import { integrationsOf, routesOf } from '../../core/model/queries.ts';
import { formatRouteKey, type HttpRouteKey, routeKeyShape } from '../../core/model/route.ts';

/** What quick-add is asked for: anything, or the other end of a connection. */
export type QuickAddPurpose =
  | { kind: 'anything' }
  | { kind: 'target'; routeId: RouteId }
  | { kind: 'source'; integrationId: IntegrationId };

export type QuickAddChoice =
  | { kind: 'add-route'; key?: HttpRouteKey }
  | { kind: 'add-integration'; of: IntegrationKind }
  | { kind: 'add-api' }
  | { kind: 'connect'; routeId: RouteId; integrationId: IntegrationId }
  | { kind: 'go-to'; id: EntityId };

export interface QuickAddItem {
  group: 'Add' | 'Connect' | 'Go to';
  label: string;
  detail?: string;
  choice: QuickAddChoice;
}

/** What quick-add lists for a text: new things first, then existing ones. `apiId` is the API new things would go to. */
export function quickAddItems(
  design: Design,
  purpose: QuickAddPurpose,
  query: string,
  apiId: ApiId | undefined,
): QuickAddItem[] {
  const matches = matcher(query);
  switch (purpose.kind) {
    case 'anything':
      return [
        ...routeItems(design, query, apiId),
        ...integrationItems().filter(matches),
        ...[
          { group: 'Add', label: 'HTTP API', detail: 'a frame of its own', choice: { kind: 'add-api' } } as const,
        ].filter(matches),
        ...(query.trim() === '' ? [] : existingItems(design).filter(matches)),
      ];
    case 'target': {
      const { routeId } = purpose;
      const route = design.routes[routeId];
      if (!route) return [];
      const existing = integrationsOf(design, route.apiId)
        .filter(({ id }) => id !== route.integrationId)
        .map(
          (integration): QuickAddItem => ({
            group: 'Connect',
            label: nameOf(design, integration.id),
            detail: integrationTarget(design, integration),
            choice: { kind: 'connect', routeId, integrationId: integration.id },
          }),
        );
      return [...existing.filter(matches), ...integrationItems().filter(matches)];
    }
    case 'source': {
      const { integrationId } = purpose;
      const integration = design.integrations[integrationId];
      if (!integration) return [];
      const existing = routesOf(design, integration.apiId)
        .filter((route) => route.integrationId !== integrationId)
        .map((route): QuickAddItem => {
          const detail = route.integrationId ? `now goes to ${nameOf(design, route.integrationId)}` : 'not connected';
          const choice = { kind: 'connect', routeId: route.id, integrationId } as const;
          return { group: 'Connect', label: nameOf(design, route.id), detail, choice };
        });
      return [...routeItems(design, query, integration.apiId), ...existing.filter(matches)];
    }
  }
}

/** The route key a text spells: `get /books`, `/books` (a GET), `$default`. */
export function readRouteKey(text: string): HttpRouteKey | undefined {
  const trimmed = text.trim();
  if (trimmed === '$default') return { kind: 'default' };
  const [first = '', ...rest] = trimmed.split(/\s+/);
  if (first.startsWith('/') && rest.length === 0) return { kind: 'match', method: 'GET', path: first };
  const method = HTTP_METHODS.find((known) => known === first.toUpperCase());
  const [path] = rest;
  if (!method || path === undefined || rest.length > 1) return undefined;
  return { kind: 'match', method, path: path.startsWith('/') ? path : `/${path}` };
}

function routeItems(design: Design, query: string, apiId: ApiId | undefined): QuickAddItem[] {
  const key = readRouteKey(query);
  if (key) {
    const taken = apiId && routesOf(design, apiId).some((route) => routeKeyShape(route.key) === routeKeyShape(key));
    if (taken) return [];
    const detail = key.kind === 'default' ? 'a route for everything else' : 'a new route';
    return [{ group: 'Add', label: formatRouteKey(key), detail, choice: { kind: 'add-route', key } }];
  }
  const plain: QuickAddItem = {
    group: 'Add',
    label: 'Route',
    detail: 'or type its key: GET /books',
    choice: { kind: 'add-route' },
  };
  return [plain].filter(matcher(query));
}

function integrationItems(): QuickAddItem[] {
  return INTEGRATION_KIND_LIST.map((of) => ({
    group: 'Add',
    label: INTEGRATION_KINDS[of].title,
    detail: INTEGRATION_KINDS[of].hint,
    choice: { kind: 'add-integration', of },
  }));
}

const DRAWN: readonly EntityKind[] = ['route', 'integration', 'api'];

/** `in Books API`, `authorizer in Books API`. */
function whereItIs(design: Design, id: EntityId): string {
  const kind = kindOf(id);
  const noun = kind === 'api' ? 'HTTP API' : kind === 'route' || kind === 'integration' ? '' : KIND_NOUNS[kind].one;
  const entity = entityOf(design, id);
  const place = entity && 'apiId' in entity ? `in ${nameOf(design, entity.apiId)}` : '';
  return [noun, place].filter(Boolean).join(' ');
}

/** Everything in the design: what is drawn first, then what it uses. */
function existingItems(design: Design): QuickAddItem[] {
  const others = ENTITY_KINDS.filter((kind) => !DRAWN.includes(kind));
  return [...DRAWN, ...others].flatMap((kind) =>
    Object.values<Entity>(design[TABLES[kind]])
      .sort(byNumber)
      .map(({ id }) => ({
        group: 'Go to',
        label: nameOf(design, id),
        detail: whereItIs(design, id),
        choice: { kind: 'go-to', id },
      })),
  );
}

/** Every word of the query is somewhere in the label or the detail. */
function matcher(query: string): (item: QuickAddItem) => boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ label, detail = '' }) => {
    const text = `${label} ${detail}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}
