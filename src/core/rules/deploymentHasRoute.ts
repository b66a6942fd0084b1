import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesOf } from '../model/queries.ts';
import { firstRoutes } from './apiHasRoute.ts';
import type { Rule } from './rule.ts';

export const deploymentHasRoute: Rule = {
  code: 'stage/nothing-to-deploy',
  severity: 'error',
  title: 'A stage serves a deployment of an API without routes',
  reason:
    'CreateDeployment answers that at least one route is required, and the stack is rolled back. A stage that deploys automatically waits for the first route instead.',
  fix: 'Add a route to the API, or let the stage deploy automatically.',
  source:
    'Observed: "At least one route is required before deploying the Api" (aws/serverless-application-model issue 2512).',
  each: 'stage',
  *check({ id, apiId, autoDeploy }, design) {
    if (autoDeploy || routesOf(design, apiId).length > 0) return;
    yield {
      message: `${shortNameOf(design, id)} serves a deployment of its own, and API Gateway refuses to deploy ${shortNameOf(design, apiId)} while it has no route.`,
      subject: { id, field: 'autoDeploy' },
    };
  },
  quickFixes({ id, apiId }, design) {
    const api = design.apis[apiId];
    const automatic = setAt(`Let ${shortNameOf(design, id)} deploy automatically`, id, 'autoDeploy', true);
    return [...(api ? firstRoutes(api, design).slice(0, 1) : []), automatic];
  },
};
