import { shortNameOf } from '../model/naming.ts';
import { routesOf } from '../model/queries.ts';
import { formatRouteKey, type RouteKey, routeKeyShape } from '../model/route.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueRouteKey: Rule = {
  code: 'route/duplicate-key',
  severity: 'error',
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
};

function fieldOf({ kind }: RouteKey): string {
  if (kind === 'match') return 'key.path';
  return kind === 'message' ? 'key.name' : 'key';
}
