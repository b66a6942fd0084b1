import { type Design, kindOf } from '../../core/model/design.ts';
import { isKind, type NodeId, type RouteId } from '../../core/model/ids.ts';
import type { Integration, IntegrationKind } from '../../core/model/integration.ts';
import { nameOf } from '../../core/model/naming.ts';
import { functionOf, routesOf, routesTo } from '../../core/model/queries.ts';

const KIND_WORDS = { lambda: 'Lambda', 'http-url': 'HTTP URL' } as const satisfies Record<IntegrationKind, string>;

/** What an integration is called to assistive technology: `Lambda list-pets`. */
export function describeIntegration(design: Design, integration: Integration): string {
  return `${KIND_WORDS[integration.kind]} ${nameOf(design, integration.id)}`;
}

/** The accessible name of a node: `Route GET /pets, to Lambda list-pets`. */
export function describeNode(design: Design, id: NodeId): string {
  const name = nameOf(design, id);
  if (isKind('route', id)) {
    const integrationId = design.routes[id]?.integrationId;
    const integration = integrationId && design.integrations[integrationId];
    return `Route ${name}, ${integration ? `to ${describeIntegration(design, integration)}` : 'not connected'}`;
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

/** What an integration reaches, in a few words: `new function · nodejs24.x`. */
export function describeTarget(design: Design, integration: Integration): string {
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

function counted(routes: number): string {
  return routes === 0 ? 'no routes' : routes === 1 ? '1 route' : `${routes} routes`;
}
