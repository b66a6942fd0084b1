import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const connectedRoute: Rule = {
  code: 'route/unconnected',
  severity: 'error',
  fix: 'Connect the route to an integration.',
  source: 'API Gateway Developer Guide, "Creating routes for HTTP APIs": a route needs an integration to be called.',
  *check(design) {
    for (const { id, integrationId } of Object.values(design.routes)) {
      if (integrationId) continue;
      yield {
        message: `${shortNameOf(design, id)} goes nowhere; a request for it would fail.`,
        subject: { id, field: 'integrationId' },
      };
    }
  },
};
