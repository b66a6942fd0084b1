import { similarRouteKey, similarWebSocketKey } from '../model/createRoute.ts';
import { type Design, type Entity, type EntityByKind, kindOf } from '../model/design.ts';
import type { EntityKind } from '../model/ids.ts';
import { freshDomainName, freshModelName, freshName, integrationName } from '../model/naming.ts';
import {
  alarmsOf,
  authorizersOf,
  httpRoutesOf,
  integrationsOf,
  modelsOf,
  schemasOf,
  stagesOf,
} from '../model/queries.ts';
import type { HttpRoute } from '../model/route.ts';
import { DEFAULT_STAGE_NAME } from '../model/stage.ts';
import { rekeyed } from '../model/webSocketRoute.ts';
import { withPatch } from './editEntity.ts';

/** How a copy of each kind is told from those it comes to stand beside. */
const NAMED: { readonly [K in EntityKind]: (entity: EntityByKind[K], design: Design) => EntityByKind[K] } = {
  api: (api, design) => ({ ...api, name: unlike(api.name, Object.values(design.apis)) }),
  route: (route, design) => {
    switch (route.protocol) {
      case 'HTTP':
        return documentedAnew(design, { ...route, key: similarRouteKey(design, route.apiId, route.key) });
      case 'WEBSOCKET':
        return withPatch(route, rekeyed(route, similarWebSocketKey(design, route.apiId, route.key)));
    }
  },
  integration: (integration, design) => {
    if (!('name' in integration)) return integration; // its name is the function's
    const taken = integrationsOf(design, integration.apiId).map((existing) => integrationName(design, existing));
    return { ...integration, name: freshName(integration.name, taken) };
  },
  function: (handler, design) => ({ ...handler, name: unlike(handler.name, Object.values(design.functions)) }),
  resource: (resource, design) => ({ ...resource, name: unlike(resource.name, Object.values(design.resources)) }),
  vpcLink: (link, design) => ({ ...link, name: unlike(link.name, Object.values(design.vpcLinks)) }),
  authorizer: (authorizer, design) => ({
    ...authorizer,
    name: unlike(authorizer.name, authorizersOf(design, authorizer.apiId)),
  }),
  schema: (schema, design) => ({ ...schema, name: unlike(schema.name, schemasOf(design, schema.apiId)) }),
  model: (model, design) => {
    const taken = modelsOf(design, model.apiId).map(({ name }) => name);
    return { ...model, name: freshModelName(model.name, taken) };
  },
  stage: (stage, design) => {
    const siblings = stagesOf(design, stage.apiId);
    const isSecondDefault = stage.name === DEFAULT_STAGE_NAME && siblings.some(({ name }) => name === stage.name);
    return { ...stage, name: unlike(isSecondDefault ? 'stage' : stage.name, siblings) }; // no other name may hold a $
  },
  domain: (domain, design) => {
    const taken = Object.values(design.domains).map((existing) => existing.name);
    return { ...domain, name: freshDomainName(domain.name, taken) };
  },
  mapping: (mapping) => mapping, // its domain is a copy
  alarm: (alarm, design) => ({ ...alarm, name: unlike(alarm.name, alarmsOf(design, alarm.apiId)) }),
  usagePlan: (plan, design) => {
    const plans = Object.values(design.usagePlans);
    const taken = plans.flatMap(({ keys }) => keys.flatMap((key) => (key.source === 'new' ? key.name : [])));
    const keys = plan.keys.map((key) => (key.source === 'new' ? { ...key, name: freshName(key.name, taken) } : key));
    return { ...plan, name: unlike(plan.name, plans), keys };
  },
};

/** The entity under a name, or a key, that the design it is added to has free. */
export function freshlyNamed(design: Design, entity: Entity): Entity {
  const named = NAMED[kindOf(entity.id)] as (entity: Entity, design: Design) => Entity; // the one of its kind
  return named(entity, design);
}

function unlike(name: string, siblings: readonly { name: string }[]): string {
  return freshName(
    name,
    siblings.map((sibling) => sibling.name),
  );
}

/** An API has each operation id once. */
function documentedAnew(design: Design, route: HttpRoute): HttpRoute {
  const { documentation } = route;
  if (!documentation?.operationId) return route;
  const taken = httpRoutesOf(design, route.apiId).flatMap((other) => other.documentation?.operationId ?? []);
  return { ...route, documentation: { ...documentation, operationId: freshName(documentation.operationId, taken) } };
}
