import type { Design } from '../model/design.ts';
import type { DomainId, FunctionId, IntegrationId } from '../model/ids.ts';
import { nameOf } from '../model/naming.ts';
import { integrationsInvoking } from '../model/queries.ts';
import { privateOf } from './privateOf.ts';
import type { Rule } from './rule.ts';

export const oneRegion: Rule = {
  code: 'design/several-regions',
  severity: 'error',
  fix: 'Use ARNs of one region and account, or put what is elsewhere into a design of its own.',
  source:
    'API Gateway Developer Guide, "Custom domain names for HTTP APIs": the certificate is in the region of the API; CloudFormation adds permissions to functions in the account and region of its stack.',
  *check(design) {
    const [first, ...others] = placesIn(design);
    if (!first) return;
    for (const { id, field, place } of others) {
      if (place === first.place) continue;
      yield {
        message: `${nameOf(design, id)} is in ${place}, and ${nameOf(design, first.id)} in ${first.place}; one stack cannot use both.`,
        subject: { id, field },
      };
    }
  },
};

interface Placed {
  id: FunctionId | DomainId | IntegrationId;
  field: string;
  /** `eu-west-1 of account 123456789012`. */
  place: string;
}

/** Where the things are that the exports refer to by ARN. */
function placesIn(design: Design): Placed[] {
  const found: Placed[] = [];
  const add = (id: Placed['id'], field: string, arn: string | undefined) => {
    const [, region, account] = /^arn:[^:]+:[^:]+:([^:]+):([^:]+):/.exec(arn ?? '') ?? [];
    if (region && account) found.push({ id, field, place: `${region} of account ${account}` });
  };
  for (const handler of Object.values(design.functions)) {
    if (handler.source === 'existing' && integrationsInvoking(design, handler.id).length > 0)
      add(handler.id, 'arn', handler.arn);
  }
  for (const integration of privateOf(design)) {
    if (integration.kind === 'cloud-map') add(integration.id, 'serviceArn', integration.serviceArn);
    else add(integration.id, 'listenerArn', integration.listenerArn);
  }
  for (const { id, certificate } of Object.values(design.domains)) {
    if (certificate.source === 'existing') add(id, 'certificate.arn', certificate.arn);
  }
  return found;
}
