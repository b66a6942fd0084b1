import { produce } from 'immer';
import type { Design } from '../model/design.ts';
import type { IntegrationId, RouteId } from '../model/ids.ts';
import { INTEGRATION_KINDS } from '../model/integrationKinds.ts';
import { nameOf } from '../model/naming.ts';
import { A_PROTOCOL } from '../model/protocol.ts';
import { protocolOf } from '../model/queries.ts';
import { fail, ok } from '../result.ts';
import type { Command } from './command.ts';

/** Why a route cannot go to an integration, or undefined when it can. The canvas asks it while a connection is dragged. */
export function connectionRefusal(design: Design, routeId: RouteId, integrationId: IntegrationId): string | undefined {
  const route = design.routes[routeId];
  const integration = design.integrations[integrationId];
  if (!route || !integration) return 'One end of the connection is not there any more.';
  const name = nameOf(design, integrationId);
  if (route.apiId !== integration.apiId) {
    const owner = nameOf(design, integration.apiId);
    const other = protocolOf(design, integration.apiId);
    const whose = other === route.protocol ? owner : `${owner}, ${A_PROTOCOL[other]}`;
    return `${name} belongs to ${whose}; a route can only go to an integration of its own API.`;
  }
  const { protocol } = INTEGRATION_KINDS[integration.kind];
  if (protocol !== route.protocol) {
    return `${name} is an integration of ${A_PROTOCOL[protocol]}; a route of ${A_PROTOCOL[route.protocol]} cannot go to it.`;
  }
  return undefined;
}

/** Points a route at an integration of its API, replacing whatever it pointed at before. */
export function connectRoute(routeId: RouteId, integrationId: IntegrationId): Command {
  return {
    label: 'Connect route',
    apply(document) {
      const refusal = connectionRefusal(document.design, routeId, integrationId);
      if (refusal) return fail(refusal);
      return ok(
        produce(document, (draft) => {
          const route = draft.design.routes[routeId];
          if (route) route.integrationId = integrationId;
        }),
      );
    },
  };
}

/** Lets routes go nowhere. */
export function disconnectRoutes(routeIds: readonly RouteId[]): Command {
  return {
    label: routeIds.length === 1 ? 'Disconnect route' : `Disconnect ${routeIds.length} routes`,
    apply: (document) =>
      ok(
        produce(document, (draft) => {
          for (const id of routeIds) delete draft.design.routes[id]?.integrationId;
        }),
      ),
  };
}
