import { authorizationOf } from '../model/authorization.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const callerIsKnown: Rule = {
  code: 'integration/caller-unknown',
  severity: 'error',
  fix: 'Guard the route by IAM, or let API Gateway use a role.',
  source:
    'API Gateway V2 API reference, CreateIntegration: CredentialsArn arn:aws:iam::*:user/* passes the caller’s identity on, which only IAM authorization tells.',
  *check(design) {
    for (const integration of Object.values(design.integrations)) {
      if (!('credentials' in integration) || integration.credentials?.source !== 'caller') continue;
      for (const route of routesTo(design, integration.id)) {
        if (authorizationOf(design, route).kind === 'iam') continue;
        yield {
          message: `${shortNameOf(design, integration.id)} is called as the caller, whom ${shortNameOf(design, route.id)} does not know: IAM does not guard it.`,
          subject: { id: route.id, field: 'authorization' },
        };
      }
    }
  },
};
