import { connectionRefusal } from '../../core/commands/connectRoute.ts';
import { type Design, type Entity, entityOf, kindOf, TABLES } from '../../core/model/design.ts';
import {
  type ApiId,
  byNumber,
  ENTITY_KINDS,
  type EntityId,
  type EntityKind,
  type IntegrationId,
  isKind,
  type RouteId,
} from '../../core/model/ids.ts';
import type { IntegrationKind } from '../../core/model/integration.ts';
import { INTEGRATION_KIND_LIST, INTEGRATION_KINDS } from '../../core/model/integrationKinds.ts';
import { integrationTarget, KIND_NOUNS, nameOf } from '../../core/model/naming.ts';
import { PROTOCOL_NOUNS, PROTOCOLS, type Protocol } from '../../core/model/protocol.ts';
import { apisOf, integrationsOf, protocolOf, routesOf } from '../../core/model/queries.ts';
import { formatRouteKey, protocolOfKey, type RouteKey, routeKeyShape } from '../../core/model/route.ts';
import { readRouteKey, readWebSocketKey } from './readRouteKey.ts';

/** What quick-add is asked for: anything, or the other end of a connection. */
export type QuickAddPurpose =
  | { kind: 'anything' }
  | { kind: 'target'; routeId: RouteId }
  | { kind: 'source'; integrationId: IntegrationId };

export type QuickAddChoice =
  | { kind: 'add-route'; key?: RouteKey }
  | { kind: 'add-integration'; of: IntegrationKind }
  | { kind: 'add-api'; protocol: Protocol }
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
    case 'anything': {
      const things = [...integrationItems(apiId ? protocolOf(design, apiId) : 'HTTP'), ...API_ITEMS].filter(matches);
      return [
        ...routesAmong(design, query, apiId, things),
        ...(query.trim() === '' ? [] : existingItems(design).filter(matches)),
      ];
    }
    case 'target': {
      const { routeId } = purpose;
      const route = design.routes[routeId];
      if (!route) return [];
      const existing = integrationsOf(design, route.apiId)
        .filter(({ id }) => id !== route.integrationId && !connectionRefusal(design, routeId, id))
        .map(
          (integration): QuickAddItem => ({
            group: 'Connect',
            label: nameOf(design, integration.id),
            detail: integrationTarget(design, integration),
            choice: { kind: 'connect', routeId, integrationId: integration.id },
          }),
        );
      return [...existing.filter(matches), ...integrationItems(route.protocol).filter(matches)];
    }
    case 'source': {
      const { integrationId } = purpose;
      const integration = design.integrations[integrationId];
      if (!integration) return [];
      const existing = routesOf(design, integration.apiId)
        .filter((route) => route.integrationId !== integrationId)
        .filter((route) => !connectionRefusal(design, route.id, integrationId))
        .map((route): QuickAddItem => {
          const detail = route.integrationId ? `now goes to ${nameOf(design, route.integrationId)}` : 'not connected';
          const choice = { kind: 'connect', routeId: route.id, integrationId } as const;
          return { group: 'Connect', label: nameOf(design, route.id), detail, choice };
        });
      return routesAmong(design, query, integration.apiId, existing.filter(matches));
    }
  }
}

/** What is about routes, with the other things that a text matches: a word that is also a thing's is that thing first. */
function routesAmong(
  design: Design,
  query: string,
  apiId: ApiId | undefined,
  things: readonly QuickAddItem[],
): QuickAddItem[] {
  const key = keyIn(design, query, apiId);
  const plain = matcher(query)({ label: 'Route' }) ? [routeItem(design, apiId)] : [];
  if (!key) return [...plain, ...things];
  const added = keyItems(design, key, apiId);
  return key.kind === 'message' ? [...plain, ...things, ...added] : [...added, ...things];
}

/** The key that a text spells in the API, or else in the other kind of API. */
function keyIn(design: Design, query: string, apiId: ApiId | undefined): RouteKey | undefined {
  const spelt = readRouteKey(query);
  if (apiId && protocolOf(design, apiId) === 'WEBSOCKET') {
    return spelt?.kind === 'match' && apisOf(design, 'HTTP').length > 0 ? spelt : readWebSocketKey(query);
  }
  const lifecycle = readWebSocketKey(query);
  return spelt ?? (lifecycle && lifecycle.kind !== 'message' ? lifecycle : undefined);
}

function keyItems(design: Design, key: RouteKey, apiId: ApiId | undefined): QuickAddItem[] {
  const protocol = protocolOfKey(key);
  const fits = apiId && (!protocol || protocolOf(design, apiId) === protocol);
  const home = fits ? apiId : protocol && apisOf(design, protocol)[0]?.id;
  if (home && routesOf(design, home).some((route) => routeKeyShape(route.key) === routeKeyShape(key))) return [];
  const made = protocol === 'WEBSOCKET' ? ' in a new WebSocket API' : '';
  const elsewhere = fits ? '' : home ? ` in ${nameOf(design, home)}` : made;
  return [
    {
      group: 'Add',
      label: formatRouteKey(key),
      detail: `${KEY_DETAILS[key.kind]}${elsewhere}`,
      choice: { kind: 'add-route', key },
    },
  ];
}

const KEY_DETAILS = {
  match: 'a new route',
  default: 'a route for everything else',
  connect: 'a client connects',
  message: 'a route for messages',
  disconnect: 'a client has gone',
} as const satisfies Record<RouteKey['kind'], string>;

function routeItem(design: Design, apiId: ApiId | undefined): QuickAddItem {
  const example = apiId && protocolOf(design, apiId) === 'WEBSOCKET' ? 'sendmessage' : 'GET /books';
  return { group: 'Add', label: 'Route', detail: `or type its key: ${example}`, choice: { kind: 'add-route' } };
}

const API_ITEMS: readonly QuickAddItem[] = PROTOCOLS.map((protocol) => ({
  group: 'Add',
  label: PROTOCOL_NOUNS[protocol],
  detail: protocol === 'HTTP' ? 'a frame of its own' : 'with the life of a connection',
  choice: { kind: 'add-api', protocol },
}));

function integrationItems(protocol: Protocol): QuickAddItem[] {
  return INTEGRATION_KIND_LIST.filter((of) => INTEGRATION_KINDS[of].protocol === protocol).map((of) => ({
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
  const entity = entityOf(design, id);
  if (isKind('api', id)) return PROTOCOL_NOUNS[protocolOf(design, id)];
  const noun = kind === 'route' || kind === 'integration' ? '' : KIND_NOUNS[kind].one;
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
function matcher(query: string): (item: Pick<QuickAddItem, 'label' | 'detail'>) => boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ label, detail = '' }) => {
    const text = `${label} ${detail}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}
