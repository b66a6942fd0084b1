import { shortNameOf } from '../model/naming.ts';
import { apisOf, routesOf } from '../model/queries.ts';
import { answersPreflight, guardsPreflight } from './preflight.ts';
import type { Rule } from './rule.ts';

export const guardedPreflight: Rule = {
  code: 'cors/guarded-preflight',
  severity: 'warning',
  fix: 'Add a route OPTIONS /{proxy+} that anyone may call.',
  source:
    'API Gateway Developer Guide, "Configuring CORS for an HTTP API with a $default route and an authorizer": browsers send no credentials with a preflight request.',
  *check(design) {
    for (const { id, cors } of apisOf(design, 'HTTP')) {
      const routes = routesOf(design, id);
      if (!cors || routes.some((route) => answersPreflight(design, route))) continue;
      const guarded = routes.find((route) => guardsPreflight(design, route));
      if (!guarded) continue;
      // AWS says so of $default alone; of ANY /{proxy+} it says nothing.
      const preflights = `${guarded.key.kind === 'default' ? 'the' : 'perhaps the'} preflight requests of browsers too`;
      yield {
        message: `${shortNameOf(design, guarded.id)} is guarded and takes every request that has no route of its own, ${preflights}; it turns those away.`,
        subject: { id: guarded.id, field: 'authorization' },
      };
    }
  },
};
