import { batch, type Command } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import { setRouteAuthorization } from '../commands/setAuthorization.ts';
import { authorizationOf } from '../model/authorization.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const callerIsKnown: Rule = {
  code: 'integration/caller-unknown',
  severity: 'error',
  title: 'An integration is called as the caller, whom its route does not know',
  reason:
    'API Gateway can pass the identity of a caller on only where IAM authorization has told it who that is. By any other route it has no identity to call with.',
  fix: 'Guard the route by IAM, or let API Gateway use a role.',
  source:
    'API Gateway V2 API reference, CreateIntegration: CredentialsArn arn:aws:iam::*:user/* passes the caller’s identity on, which only IAM authorization tells.',
  each: 'route',
  *check(route, design) {
    const { id, integrationId } = route;
    const integration = integrationId && design.integrations[integrationId];
    if (!integration || !('credentials' in integration) || integration.credentials?.source !== 'caller') return;
    if (authorizationOf(design, route).kind === 'iam') return;
    yield {
      message: `${shortNameOf(design, integration.id)} is called as the caller, whom ${shortNameOf(design, id)} does not know: IAM does not guard it.`,
      subject: { id, field: 'authorization' },
    };
  },
  mayBreak: true,
  quickFixes(route, design) {
    const integration = route.integrationId && design.integrations[route.integrationId];
    if (!integration || !('credentials' in integration)) return [];
    const name = shortNameOf(design, integration.id);
    const byRole: Command =
      integration.kind === 'lambda'
        ? setAt(`Invoke ${name} through a new role`, integration.id, 'credentials', { source: 'new-role' })
        : setAt(`Call ${name} through a new role`, integration.id, 'credentials', undefined);
    if (route.protocol === 'WEBSOCKET') return [byRole];
    const byIam = setRouteAuthorization([route.id], { kind: 'iam' });
    return [batch(`Guard ${shortNameOf(design, route.id)} by IAM`, [byIam]), byRole];
  },
};
