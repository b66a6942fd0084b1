import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesGuardedBy } from '../model/queries.ts';
import type { Rule } from './rule.ts';

const ROUTE = '$context.routeKey';

export const cachedPerRoute: Rule = {
  code: 'authorizer/cache-for-all-routes',
  severity: 'warning',
  title: 'A cached answer of an authorizer counts for all its routes',
  reason:
    'While an answer is cached, API Gateway does not ask the function again. A simple response says yes or no without naming a route, so a yes for one route opens all others that the authorizer guards.',
  fix: `Add ${ROUTE} to the identity sources, or set the cache to 0 seconds.`,
  source:
    'API Gateway Developer Guide, "Control access to HTTP APIs with AWS Lambda authorizers": a cached answer counts for every route.',
  topic: 'security',
  each: 'authorizer',
  *check(authorizer, design) {
    if (authorizer.kind !== 'lambda' || !authorizer.enableSimpleResponses) return;
    const { id, identitySources, resultTtlInSeconds, payloadFormatVersion } = authorizer;
    if (payloadFormatVersion === '1.0' || resultTtlInSeconds === 0 || identitySources.length === 0) return;
    const routes = routesGuardedBy(design, id).length;
    if (routes < 2 || identitySources.includes(ROUTE)) return;
    yield {
      message: `${shortNameOf(design, id)} guards ${routes} routes, and whom it lets into one of them passes to all while the answer is cached.`,
      subject: { id, field: 'identitySources' },
    };
  },
  quickFixes(authorizer) {
    if (authorizer.kind !== 'lambda') return [];
    const { id, identitySources } = authorizer;
    return [
      setAt('Cache answers by route too', id, 'identitySources', [...identitySources, ROUTE]),
      setAt('Cache no answers', id, 'resultTtlInSeconds', 0),
    ];
  },
  fixAll: true,
};
