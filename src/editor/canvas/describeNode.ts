import { accessText, routeAccess } from '../../core/model/accessText.ts';
import { type Design, kindOf } from '../../core/model/design.ts';
import { isKind, type NodeId, type RouteId } from '../../core/model/ids.ts';
import { INTEGRATION_KINDS, type Integration } from '../../core/model/integration.ts';
import { nameOf } from '../../core/model/naming.ts';
import { routesOf, routesTo } from '../../core/model/queries.ts';

/** What an integration is called to assistive technology: `Lambda list-pets`. */
function describeIntegration(design: Design, integration: Integration): string {
  return `${INTEGRATION_KINDS[integration.kind].label} ${nameOf(design, integration.id)}`;
}

/** The accessible name of a node: `Route GET /pets, to Lambda list-pets, access: jwt · 1 scope`. */
export function describeNode(design: Design, id: NodeId): string {
  const name = nameOf(design, id);
  if (isKind('route', id)) {
    const integrationId = design.routes[id]?.integrationId;
    const integration = integrationId && design.integrations[integrationId];
    const access = routeAccess(design, id);
    const end = integration ? `to ${describeIntegration(design, integration)}` : 'not connected';
    return `Route ${name}, ${end}${access ? `, access: ${accessText(access)}` : ''}`;
  }
  if (isKind('integration', id)) {
    const integration = design.integrations[id];
    return integration ? `${describeIntegration(design, integration)}, ${counted(routesTo(design, id).length)}` : name;
  }
  if (!isKind('api', id)) throw new Error(`${kindOf(id)} is not drawn as a node.`);
  return `HTTP API ${name}, ${counted(routesOf(design, id).length)}`;
}

/** The accessible name of a connection. It does not say “Route”, so that it is not mistaken for one. */
export function describeConnection(design: Design, routeId: RouteId): string {
  const integrationId = design.routes[routeId]?.integrationId;
  return `Connection from ${nameOf(design, routeId)}${integrationId ? ` to ${nameOf(design, integrationId)}` : ''}`;
}

function counted(routes: number): string {
  return routes === 0 ? 'no routes' : routes === 1 ? '1 route' : `${routes} routes`;
}
