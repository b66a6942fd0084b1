import { placeInArn } from '../model/arn.ts';
import type { Authorizer } from '../model/authorizer.ts';
import type { Design } from '../model/design.ts';
import type { DomainId, FunctionId, IntegrationId, ResourceId, StageId } from '../model/ids.ts';
import type { Integration } from '../model/integration.ts';
import { shortNameOf } from '../model/naming.ts';
import { authorizersInvoking, integrationsInvoking, resourceOf, usersOf } from '../model/queries.ts';
import { type ResourceKind, regionOfUserPool } from '../model/resource.ts';
import { endpointsOf } from './endpointsOf.ts';
import { privateOf } from './privateOf.ts';
import type { Rule } from './rule.ts';

export const oneRegion: Rule = {
  code: 'design/several-regions',
  severity: 'error',
  title: 'Things in two regions or accounts are in one stack',
  reason:
    'A stack is deployed to one region of one account. From there API Gateway reaches neither certificates nor listeners of another, and CloudFormation adds no permissions to functions elsewhere.',
  fix: 'Use ARNs of one region and account, name the region in a call to a service elsewhere, or put what is elsewhere into a design of its own.',
  source:
    'API Gateway Developer Guide, "Custom domain names for HTTP APIs": the certificate is in the region of the API; CloudFormation adds permissions to functions in the account and region of its stack.',
  *check(design) {
    const [first, ...others] = placesIn(design);
    if (!first) return;
    for (const other of others) {
      if (isSamePlace(first, other)) continue;
      const { id, field } = other;
      yield {
        message: `${shortNameOf(design, id)} is in ${placeOf(other)}, and ${shortNameOf(design, first.id)} in ${placeOf(first)}; one stack cannot use both.`,
        subject: { id, field },
      };
    }
  },
};

/** What may let other accounts in, by a policy of its own. */
const OPEN_TO_ACCOUNTS: readonly ResourceKind[] = ['queue', 'event-bus', 'topic'];

interface Placed {
  id: FunctionId | DomainId | IntegrationId | ResourceId | StageId;
  field: string;
  region: string;
  /** Absent where an id tells the region alone. */
  account: string | undefined;
}

/** Whether API Gateway asks a function for itself, and not through a role. */
function needsPermission(user: Integration | Authorizer): boolean {
  if (!('functionId' in user)) return false;
  return user.credentials === undefined || user.credentials.source === 'api-permission';
}

function isSamePlace(one: Placed, other: Placed): boolean {
  if (one.region !== other.region) return false;
  return one.account === undefined || other.account === undefined || one.account === other.account;
}

/** `eu-west-1 of account 123456789012`. */
function placeOf({ region, account }: Placed): string {
  return account === undefined ? region : `${region} of account ${account}`;
}

/** Where the things are that the exports refer to by ARN. */
function placesIn(design: Design): Placed[] {
  const found: Placed[] = [];
  const add = (id: Placed['id'], field: string, arn: string | undefined, ofAccount = true) => {
    const place = placeInArn(arn);
    if (place) found.push({ id, field, region: place.region, account: ofAccount ? place.account : undefined });
  };
  for (const handler of Object.values(design.functions)) {
    const users = [...integrationsInvoking(design, handler.id), ...authorizersInvoking(design, handler.id)];
    // One that a role invokes needs no permission.
    if (handler.source === 'existing' && users.some(needsPermission)) add(handler.id, 'arn', handler.arn);
  }
  for (const integration of privateOf(design)) {
    if (integration.kind === 'cloud-map') add(integration.id, 'serviceArn', integration.serviceArn);
    else add(integration.id, 'listenerArn', integration.listenerArn);
  }
  for (const authorizer of Object.values(design.authorizers)) {
    // The stack creates a client of the pool; the tokens of a client that is there may come from anywhere.
    if (authorizer.kind !== 'cognito' || authorizer.clientIds.length > 0) continue;
    const { id, origin } = resourceOf(design, authorizer.resourceId, 'user-pool');
    const region = origin.source === 'existing' && origin.userPoolId ? regionOfUserPool(origin.userPoolId) : undefined;
    if (region) found.push({ id, field: 'origin.userPoolId', region, account: undefined });
  }
  for (const domain of Object.values(design.domains)) {
    for (const { type, endpoint, path } of endpointsOf(domain)) {
      const { certificate } = endpoint;
      // That of an edge-optimised endpoint is in us-east-1, wherever the stack is.
      if (type === 'REGIONAL' && certificate.source === 'existing')
        add(domain.id, `${path}certificate.arn`, certificate.arn);
    }
    add(domain.id, 'mutualTls.ownershipCertificate.arn', domain.mutualTls?.ownershipCertificate?.arn);
  }
  for (const { id, accessLog } of Object.values(design.stages)) {
    if (accessLog?.destination.source === 'existing') add(id, 'accessLog.destination.arn', accessLog.destination.arn);
  }
  for (const { id, kind, origin } of Object.values(design.resources)) {
    if (origin.source !== 'existing' || !('arn' in origin)) continue;
    // A call with a region of its own goes elsewhere.
    if (!usersOf(design, id).some((user) => !('call' in user) || !user.call.region)) continue;
    add(id, 'origin.arn', origin.arn, !OPEN_TO_ACCOUNTS.includes(kind));
  }
  return found;
}
