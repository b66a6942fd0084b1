import { type Design, kindOf } from '../../core/model/design.ts';
import { isKind, type NodeId, type RouteId } from '../../core/model/ids.ts';
import type { Integration } from '../../core/model/integration.ts';
import { INTEGRATION_KINDS } from '../../core/model/integrationKinds.ts';
import { managementClause, managementsOf } from '../../core/model/managedConnections.ts';
import { integrationTarget, nameOf } from '../../core/model/naming.ts';
import { PROTOCOL_NOUNS } from '../../core/model/protocol.ts';
import { routesOf, routesTo } from '../../core/model/queries.ts';
import { routeGuard } from './routeGuard.ts';

/** What an integration is called to assistive technology: `Lambda list-pets`. */
function describeIntegration(design: Design, integration: Integration): string {
  return `${INTEGRATION_KINDS[integration.kind].label} ${nameOf(design, integration.id)}`;
}

/** What else there is to say of one that reaches into a VPC or calls a service: `, through internal`. */
function describeTarget(design: Design, integration: Integration): string {
  switch (INTEGRATION_KINDS[integration.kind].family) {
    case 'function':
    case 'url':
    case 'mock':
      return '';
    case 'private':
    case 'service':
      return `, ${integrationTarget(design, integration)}`;
  }
}

/** The accessible name of a node: `Route GET /pets, to Lambda list-pets, access: jwt · 1 scope`. */
export function describeNode(design: Design, id: NodeId): string {
  const name = nameOf(design, id);
  if (isKind('route', id)) {
    const route = design.routes[id];
    const integration = route?.integrationId && design.integrations[route.integrationId];
    const guard = routeGuard(design, id);
    const end = integration ? `to ${describeIntegration(design, integration)}` : 'not connected';
    const replies = route?.protocol === 'WEBSOCKET' && route.response ? ', replies to the client' : '';
    return `Route ${name}, ${end}${replies}${guard ? `, access: ${guard.text}` : ''}`;
  }
  if (isKind('integration', id)) {
    const integration = design.integrations[id];
    if (!integration) return name;
    const routes = counted(routesTo(design, id).length);
    const manages = 'functionId' in integration ? managementsOf(design, integration.functionId) : [];
    return [
      `${describeIntegration(design, integration)}${describeTarget(design, integration)}`,
      routes,
      ...manages.map((management) => managementClause(design, management)),
    ].join(', ');
  }
  if (!isKind('api', id)) throw new Error(`${kindOf(id)} is not drawn as a node.`);
  const api = design.apis[id];
  return `${api ? PROTOCOL_NOUNS[api.protocol] : ''} ${name}, ${counted(routesOf(design, id).length)}`;
}

/** The accessible name of a connection. It does not say “Route”, so that it is not mistaken for one. */
export function describeConnection(design: Design, routeId: RouteId): string {
  const integrationId = design.routes[routeId]?.integrationId;
  return `Connection from ${nameOf(design, routeId)}${integrationId ? ` to ${nameOf(design, integrationId)}` : ''}`;
}

function counted(routes: number): string {
  return routes === 0 ? 'no routes' : routes === 1 ? '1 route' : `${routes} routes`;
}
