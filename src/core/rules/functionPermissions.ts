import { shortNameOf } from '../model/naming.ts';
import { authorizersInvoking, integrationsInvoking, routesTo } from '../model/queries.ts';
import type { Rule } from './rule.ts';

const MANY = 50;

export const functionPermissions: Rule = {
  code: 'function/too-many-permissions',
  severity: 'warning',
  fix: 'Let one permission for the whole API take their place, in the integration’s credentials.',
  source:
    'AWS Lambda quotas: a resource-based policy has at most 20 KB; aws-cdk-lib, HttpLambdaIntegration and WebSocketLambdaIntegration.',
  *check(design) {
    for (const { id } of Object.values(design.functions)) {
      const routes = integrationsInvoking(design, id)
        .filter((integration) => 'functionId' in integration && !integration.credentials)
        .reduce((sum, one) => sum + routesTo(design, one.id).length, 0);
      const authorizers = authorizersInvoking(design, id).filter((one) => 'functionId' in one && !one.credentials);
      if (routes + authorizers.length <= MANY) continue;
      yield {
        message: `${routes} routes invoke ${shortNameOf(design, id)}, with a permission each; Lambda may run out of room for them, which is 20 KB.`,
        subject: { id },
      };
    }
  },
};
