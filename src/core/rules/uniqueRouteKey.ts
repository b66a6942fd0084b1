import { batch, type Command } from '../commands/command.ts';
import { deleteEntities } from '../commands/deleteEntities.ts';
import { editEntity } from '../commands/editEntity.ts';
import { similarRouteKey, similarWebSocketKey } from '../model/createRoute.ts';
import type { Design } from '../model/design.ts';
import { isKind } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesOf } from '../model/queries.ts';
import { formatRouteKey, type Route, type RouteKey, routeKeyShape } from '../model/route.ts';
import { shortened } from '../model/shortened.ts';
import { rekeyed } from '../model/webSocketRoute.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueRouteKey: Rule = {
  code: 'route/duplicate-key',
  severity: 'error',
  title: 'Two routes of an API have the same key',
  reason:
    'A request could go to either, so API Gateway answers with a conflict when the second is created. Names of parameters are no difference: both paths are of one shape.',
  fix: 'Change the key of one of them, or delete it.',
  source:
    'Observed: CreateRoute answers with a conflict, for other parameter names too (KensioSoftware/yulin issue 299).',
  *check(design) {
    for (const api of Object.values(design.apis)) {
      for (const { item, first } of repeated(routesOf(design, api.id), (route) => routeKeyShape(route.key))) {
        const same = formatRouteKey(item.key) === formatRouteKey(first.key);
        yield {
          message: same
            ? `Another route of ${shortNameOf(design, api.id)} answers ${shortNameOf(design, item.id)} already.`
            : `${shortNameOf(design, item.id)} is the same route as ${shortNameOf(design, first.id)} to API Gateway: names of parameters make no difference.`,
          subject: { id: item.id, field: fieldOf(item.key) },
        };
      }
    }
  },
  mayBreak: true,
  quickFixes(design, { subject: { id } }) {
    const route = isKind('route', id) ? design.routes[id] : undefined;
    if (!route) return [];
    const [first] = routesOf(design, route.apiId).filter(
      (other) => routeKeyShape(other.key) === routeKeyShape(route.key),
    );
    const isSame = first && formatRouteKey(first.key) === formatRouteKey(route.key);
    const deleted = `Delete ${isSame ? 'the second ' : ''}${shortNameOf(design, route.id)}`;
    return [batch(deleted, [deleteEntities(design, [route.id])]), rekey(design, route)];
  },
};

/** Gives a route a key like the one it has, which is free. */
function rekey(design: Design, route: Route): Command {
  switch (route.protocol) {
    case 'HTTP': {
      const key = similarRouteKey(design, route.apiId, route.key);
      return batch(`Make it ${shortened(formatRouteKey(key))}`, [editEntity(route.id, { key }, 'key')]);
    }
    case 'WEBSOCKET': {
      const key = similarWebSocketKey(design, route.apiId, route.key);
      return batch(`Make it ${shortened(formatRouteKey(key))}`, [editEntity(route.id, rekeyed(route, key), 'key')]);
    }
  }
}

function fieldOf({ kind }: RouteKey): string {
  if (kind === 'match') return 'key.path';
  return kind === 'message' ? 'key.name' : 'key';
}
