import type { Api } from '../../core/model/api.ts';
import { AUTHORIZER_KINDS, type Authorizer } from '../../core/model/authorizer.ts';
import type { Design } from '../../core/model/design.ts';
import type { ApiId } from '../../core/model/ids.ts';
import type { Integration } from '../../core/model/integration.ts';
import { INTEGRATION_KINDS } from '../../core/model/integrationKinds.ts';
import { inLifeOrder } from '../../core/model/lifeOrder.ts';
import { integrationName, integrationTarget, nameOf } from '../../core/model/naming.ts';
import { PROTOCOL_NAMES, PROTOCOL_NOUNS } from '../../core/model/protocol.ts';
import {
  alarmsOf,
  authorizersOf,
  integrationsOf,
  modelsOf,
  routesGuardedBy,
  routesOf,
  schemasOf,
  stagesOf,
} from '../../core/model/queries.ts';
import { answeredBy, formatRouteKey, isSpelt, type Route } from '../../core/model/route.ts';
import { usersOfSchema } from '../../core/model/schemaTexts.ts';
import { referrersOf } from '../../core/model/usage.ts';
import {
  countedRoutes,
  type Group,
  group,
  groupNodes,
  type Keep,
  type OutlineNode,
  plain,
  usedNode,
} from './outlineNode.ts';

/** From so many routes on, those that share their first segment are grouped under it. */
export const GROUP_FROM = 9;

/** The line of an API, with all that belongs to it below. */
export function apiNode(design: Design, { id: apiId, protocol }: Api, keep: Keep): OutlineNode {
  const note = countedRoutes(routesOf(design, apiId).length);
  const label = nameOf(design, apiId);
  return {
    key: apiId,
    id: apiId,
    label,
    name: `${PROTOCOL_NOUNS[protocol]} ${label}, ${note}`,
    note,
    about: [apiId],
    look: 'api',
    chip: PROTOCOL_NAMES[protocol],
    adds: { kind: 'to-api', apiId },
    children: apiChildren(design, apiId, keep),
  };
}

function apiChildren(design: Design, apiId: ApiId, keep: Keep): OutlineNode[] {
  const groups: readonly Group[] = [
    {
      key: `${apiId} integrations`,
      label: 'Integrations',
      adds: { kind: 'integration', apiId },
      lines: integrationsOf(design, apiId).map((integration) => integrationNode(design, integration)),
    },
    {
      key: `${apiId} authorizers`,
      label: 'Authorizers',
      adds: { kind: 'authorizer', apiId },
      lines: authorizersOf(design, apiId).map((authorizer) => authorizerNode(design, authorizer)),
    },
    {
      key: `${apiId} stages`,
      label: 'Stages',
      adds: { kind: 'stage', apiId },
      lines: stagesOf(design, apiId).map(({ id, autoDeploy }) => {
        const label = nameOf(design, id);
        const name = `Stage ${label}, deployed ${autoDeploy ? 'automatically' : 'manually'}`;
        return { ...plain(id, label, name), note: autoDeploy ? 'auto' : 'manual' };
      }),
    },
    {
      key: `${apiId} alarms`,
      label: 'Alarms',
      adds: { kind: 'alarm', apiId },
      lines: alarmsOf(design, apiId).map(({ id, metric, stageId }) => {
        const label = nameOf(design, id);
        const where = stageId ? nameOf(design, stageId) : 'all stages';
        return { ...plain(id, label, `Alarm ${label}, on ${metric} of ${where}`), note: metric };
      }),
    },
    {
      key: `${apiId} models`,
      label: 'Models',
      adds: { kind: 'model', apiId },
      lines: modelsOf(design, apiId).map(({ id }) => usedNode(design, id, 'Model', referrersOf(design, id))),
    },
    {
      key: `${apiId} schemas`,
      label: 'Schemas',
      adds: { kind: 'schema', apiId },
      lines: schemasOf(design, apiId).map(({ id }) => usedNode(design, id, 'Schema', usersOfSchema(design, id))),
    },
  ];
  return [...routeNodes(design, apiId, keep), ...groupNodes(groups, keep)];
}

function authorizerNode(design: Design, authorizer: Authorizer): OutlineNode {
  const label = nameOf(design, authorizer.id);
  const routes = countedRoutes(routesGuardedBy(design, authorizer.id).length);
  const kind = AUTHORIZER_KINDS[authorizer.kind].label;
  const node = plain(authorizer.id, label, `Authorizer ${label}, ${kind}, guards ${routes}`);
  const about = 'functionId' in authorizer ? [authorizer.id, authorizer.functionId] : [authorizer.id];
  return { ...node, note: kind, about };
}

/**
 * The routes of an API, in their order, those of a WebSocket API as a connection lives. When there are many, those with
 * the same first segment together, or all that take messages.
 */
function routeNodes(design: Design, apiId: ApiId, keep: Keep): OutlineNode[] {
  const routes = inLifeOrder(routesOf(design, apiId));
  const groups = new Map<string, Route[]>();
  for (const route of routes) {
    const segment = routes.length < GROUP_FROM ? route.id : firstSegment(route);
    const members = groups.get(segment);
    if (members) members.push(route);
    else groups.set(segment, [route]);
  }
  return [...groups].flatMap(([segment, members]): OutlineNode[] => {
    if (members.length < 2) return members.map((route) => keep(routeNode(design, route, undefined)));
    const nodes = members.map((route) => keep(routeNode(design, route, segment)));
    const together = group(`${apiId} routes ${segment}`, segment, nodes);
    if (segment === MESSAGES) return [keep({ ...together, adds: { kind: 'message', apiId } })];
    const name = `Routes under ${segment}, ${members.length}`;
    return [keep({ ...together, name, look: 'path', adds: { kind: 'route', apiId, path: segment } })];
  });
}

const MESSAGES = 'Messages';

function firstSegment(route: Route): string {
  if (route.key.kind === 'message') return MESSAGES;
  if (route.key.kind !== 'match') return formatRouteKey(route.key);
  const [, segment = ''] = route.key.path.split('/');
  return `/${segment}`;
}

function routeNode(design: Design, route: Route, under: string | undefined): OutlineNode {
  const full = answeredBy(route.key) || (route.protocol === 'HTTP' ? '(no path)' : '(no key)');
  const rest = under !== undefined && full !== under && full.startsWith(`${under}/`) ? full.slice(under.length) : full;
  const goesTo = route.integrationId ? `to ${nameOf(design, route.integrationId)}` : 'goes nowhere';
  const replies = route.protocol === 'WEBSOCKET' && route.response !== undefined;
  return {
    key: route.id,
    id: route.id,
    label: rest,
    name: `Route ${nameOf(design, route.id)}, ${goesTo}${replies ? ', replies to the client' : ''}`,
    ...(replies && { note: 'replies' }),
    about: [route.id],
    look: isSpelt(route.key) ? 'route' : 'words',
    routeKey: route.key,
    children: [],
  };
}

function integrationNode(design: Design, integration: Integration): OutlineNode {
  const label = integrationName(design, integration) || '(unnamed)';
  return {
    key: integration.id,
    id: integration.id,
    label,
    name: `${INTEGRATION_KINDS[integration.kind].label} ${label}, ${integrationTarget(design, integration)}`,
    about: 'functionId' in integration ? [integration.id, integration.functionId] : [integration.id],
    look: 'plain',
    tile: integration.kind,
    children: [],
  };
}
