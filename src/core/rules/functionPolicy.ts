import type { Design } from '../model/design.ts';
import { derived } from '../model/designView.ts';
import type { FunctionId } from '../model/ids.ts';
import type { Integration } from '../model/integration.ts';
import { authorizersInvoking, integrationsInvoking, routesGuardedBy, routesTo } from '../model/queries.ts';
import { formatRouteKey } from '../model/route.ts';

/** A permission as Lambda keeps it, with names as long as those that CloudFormation makes up; what the source ends in comes on top. */
const STATEMENT = JSON.stringify({
  Sid: 'bookshop-GetBooksPermission-1ABC2DEF3GHI',
  Effect: 'Allow',
  Principal: { Service: 'apigateway.amazonaws.com' },
  Action: 'lambda:InvokeFunction',
  Resource: 'arn:aws:lambda:eu-central-1:123456789012:function:bookshop-ListBooksFunction-1ABC2DEF3GHI',
  Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5' } },
});
const AROUND = JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement: [] });
const encoder = new TextEncoder();

/** About how many bytes the policy of a function takes with the permissions that the exports write, or 0 where there are none. */
export function functionPolicyBytes(design: Design, id: FunctionId): number {
  return policyBytesIn(design).get(id) ?? 0;
}

const policyBytesIn = derived(
  (design) => new Map(Object.values(design.functions).map(({ id }) => [id, policyBytes(sourcesOf(design, id))])),
);

function policyBytes(sources: readonly string[]): number {
  if (sources.length === 0) return 0;
  const statements = sources.map((source) => STATEMENT.length + encoder.encode(source).length);
  return statements.reduce((sum, bytes) => sum + bytes + ','.length, AROUND.length - ','.length);
}

/** What follows the API in the source of each permission: one for a route, an authorizer, or a whole API. */
function sourcesOf(design: Design, id: FunctionId): string[] {
  const integrations = integrationsInvoking(design, id);
  const routes = integrations.filter(needsRoutePermissions).flatMap((integration) => routesTo(design, integration.id));
  const wholeApis = integrations
    .filter((integration) => invokesByApiPermission(integration) && routesTo(design, integration.id).length > 0)
    .map(({ apiId }) => apiId);
  const authorizers = authorizersInvoking(design, id).filter(
    (authorizer) =>
      'functionId' in authorizer && !authorizer.credentials && routesGuardedBy(design, authorizer.id).length > 0,
  );
  return [
    ...routes.map(
      ({ key }) => `/*/*${key.kind === 'match' ? key.path : key.kind === 'default' ? '' : formatRouteKey(key)}`,
    ),
    ...[...new Set(wholeApis)].map(() => '/*/*'),
    ...authorizers.map(() => '/authorizers/a1b2c3'),
  ];
}

/** Whether each route of an integration gets a permission of its own on the function. */
export function needsRoutePermissions(integration: Integration): boolean {
  return 'functionId' in integration && integration.credentials === undefined;
}

function invokesByApiPermission(integration: Integration): boolean {
  return 'functionId' in integration && integration.credentials?.source === 'api-permission';
}
