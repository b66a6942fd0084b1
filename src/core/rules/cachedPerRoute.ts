import { shortNameOf } from '../model/naming.ts';
import { routesGuardedBy } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const cachedPerRoute: Rule = {
  code: 'authorizer/cache-for-all-routes',
  severity: 'warning',
  fix: 'Add $context.routeKey to the identity sources, or set the cache to 0 seconds.',
  source:
    'API Gateway Developer Guide, "Control access to HTTP APIs with AWS Lambda authorizers": a cached answer counts for every route.',
  *check(design) {
    for (const authorizer of Object.values(design.authorizers)) {
      if (authorizer.kind !== 'lambda' || !authorizer.enableSimpleResponses) continue;
      const { id, identitySources, resultTtlInSeconds, payloadFormatVersion } = authorizer;
      if (payloadFormatVersion === '1.0' || resultTtlInSeconds === 0 || identitySources.length === 0) continue;
      const routes = routesGuardedBy(design, id).length;
      if (routes < 2 || identitySources.includes('$context.routeKey')) continue;
      yield {
        message: `${shortNameOf(design, id)} guards ${routes} routes, and whom it lets into one of them passes to all while the answer is cached.`,
        subject: { id, field: 'identitySources' },
      };
    }
  },
};
