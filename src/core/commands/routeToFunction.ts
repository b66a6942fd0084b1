import { createIntegration } from '../model/createIntegration.ts';
import type { Design } from '../model/design.ts';
import type { Integration, IntegrationKind } from '../model/integration.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Protocol } from '../model/protocol.ts';
import { integrationsOf, routesTo } from '../model/queries.ts';
import { formatRouteKey, type Route } from '../model/route.ts';
import { shortened } from '../model/shortened.ts';
import { addEntities } from './addEntities.ts';
import { batch, type Command } from './command.ts';
import { connectRoute } from './connectRoute.ts';

const FUNCTION_KINDS = {
  HTTP: 'lambda',
  WEBSOCKET: 'websocket-lambda',
} as const satisfies Record<Protocol, IntegrationKind>;

/** Adds a route, with a function it goes to: one that its API invokes already, else a new one. */
export function addRouteToFunction(design: Design, route: Route): Command {
  const key = shortened(formatRouteKey(route.key));
  const known = integrationsOf(design, route.apiId).find((integration) => takesAnyRoute(integration, route.protocol));
  if (known) {
    const label = `Add ${key} to ${shortNameOf(design, known.id)}`;
    return addEntities([{ ...route, integrationId: known.id }], {}, label);
  }
  const { needs, integration } = createIntegration(design, route.apiId, FUNCTION_KINDS[route.protocol]);
  const entities = [...needs, integration, { ...route, integrationId: integration.id }];
  return addEntities(entities, {}, `Add ${key} with a new function`);
}

/** Ways to let a route go to a function: one that waits for a route, a new one, or one that other routes go to. */
export function connectToFunction(design: Design, { id, apiId, protocol, key }: Route): Command[] {
  const name = shortened(formatRouteKey(key));
  const known = integrationsOf(design, apiId).filter((integration) => takesAnyRoute(integration, protocol));
  const waiting = known.find((integration) => routesTo(design, integration.id).length === 0);
  const busy = known.find((integration) => integration !== waiting);
  const to = (integration: Integration) =>
    batch(`Connect ${name} to ${shortNameOf(design, integration.id)}`, [connectRoute(id, integration.id)]);
  const { needs, integration } = createIntegration(design, apiId, FUNCTION_KINDS[protocol]);
  const toNew = batch(`Connect ${name} to a new function`, [
    addEntities([...needs, integration]),
    connectRoute(id, integration.id),
  ]);
  return [...(waiting ? [to(waiting)] : []), toNew, ...(busy ? [to(busy)] : [])];
}

/** Whether an integration invokes a function and wants nothing of the path or the guard of its routes. */
export function takesAnyRoute(integration: Integration, protocol: Protocol): boolean {
  if (integration.kind !== FUNCTION_KINDS[protocol]) return false;
  return integration.kind !== 'lambda' || !(integration.mappings || integration.credentials?.source === 'caller');
}
