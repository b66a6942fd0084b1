import { shortNameOf } from '../model/naming.ts';
import { routesOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const deploymentHasRoute: Rule = {
  code: 'stage/nothing-to-deploy',
  severity: 'error',
  fix: 'Add a route to the API, or let the stage deploy automatically.',
  source:
    'Observed: "At least one route is required before deploying the Api" (aws/serverless-application-model issue 2512).',
  *check(design) {
    for (const { id, apiId, autoDeploy } of Object.values(design.stages)) {
      if (autoDeploy || routesOf(design, apiId).length > 0) continue;
      yield {
        message: `${shortNameOf(design, id)} serves a deployment of its own, and API Gateway refuses to deploy ${shortNameOf(design, apiId)} while it has no route.`,
        subject: { id, field: 'autoDeploy' },
      };
    }
  },
};
