import type { Design } from '../model/design.ts';
import { shortNameOf } from '../model/naming.ts';
import { corsOf, routesOf } from '../model/queries.ts';
import type { Route } from '../model/route.ts';
import { answersPreflight, guardsPreflight } from './preflight.ts';
import type { Rule } from './rule.ts';

export const corsOptionsRoute: Rule = {
  code: 'route/options-with-cors',
  severity: 'info',
  fix: 'Remove the route, unless something other than a preflight calls it.',
  source: 'API Gateway Developer Guide, "Configuring CORS for an HTTP API".',
  *check(design) {
    for (const route of Object.values(design.routes)) {
      if (isNeeded(design, route)) continue;
      if (route.key.kind !== 'match' || route.key.method !== 'OPTIONS' || !corsOf(design, route.apiId)) continue;
      yield {
        message: `${shortNameOf(design, route.id)} gets no preflight requests: ${shortNameOf(design, route.apiId)} has CORS, so API Gateway answers those itself.`,
        subject: { id: route.id, field: 'key.method' },
      };
    }
  },
};

/** Whether it keeps preflight requests away from a guard. */
function isNeeded(design: Design, route: Route): boolean {
  return (
    answersPreflight(design, route) && routesOf(design, route.apiId).some((other) => guardsPreflight(design, other))
  );
}
