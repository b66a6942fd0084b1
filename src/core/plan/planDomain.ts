import type { ApiMapping } from '../model/apiMapping.ts';
import type { Domain } from '../model/domain.ts';
import { mappingsOf } from '../model/queries.ts';
import { isWildcardDomain } from '../model/urls.ts';
import { pascalCase } from './names.ts';
import type { PlannedApi, PlannedDomain, PlannedMapping, PlannedStage, PlannedValue } from './plan.ts';
import type { PlanContext } from './planContext.ts';
import { oneLine, stageLabel, tagMap } from './texts.ts';

export function planDomain(context: PlanContext, domain: Domain, apis: readonly PlannedApi[]): PlannedDomain {
  const logicalId = context.logicalId(domain.id);
  const name = oneLine(domain.name);
  return {
    id: domain.id,
    logicalId,
    name: domain.name,
    certificate: plannedCertificate(context, domain),
    tags: tagMap(domain.tags),
    mappings: mappingsOf(context.design, domain.id).flatMap((mapping) => {
      const api = apis.find((candidate) => candidate.stages.some((stage) => stage.id === mapping.stageId));
      const stage = api?.stages.find((candidate) => candidate.id === mapping.stageId);
      return api && stage ? [planMapping(context, mapping, domain, api, stage)] : [];
    }),
    regionalDomainName: {
      logicalId: `${logicalId}RegionalDomainName`,
      description: `What the DNS record of ${name} points at.`,
    },
    regionalHostedZoneId: {
      logicalId: `${logicalId}RegionalHostedZoneId`,
      description: `The hosted zone of that name, for a Route 53 alias record of ${name}.`,
    },
  };
}

function plannedCertificate(context: PlanContext, { id, name, certificate }: Domain): PlannedValue {
  const arn = certificate.source === 'existing' ? certificate.arn : undefined;
  return context.value(id, arn, {
    kind: 'certificate-arn',
    name: `${pascalCase(name)}CertificateArn`,
    description: `ARN of an ACM certificate that covers ${oneLine(name)}, in the region of the stack.`,
  });
}

function planMapping(
  context: PlanContext,
  mapping: ApiMapping,
  domain: Domain,
  api: PlannedApi,
  stage: PlannedStage,
): PlannedMapping {
  const logicalId = context.logicalId(mapping.id);
  return {
    id: mapping.id,
    logicalId,
    key: mapping.key,
    api,
    stage,
    url: isWildcardDomain(domain.name)
      ? undefined
      : {
          logicalId: `${logicalId}Url`,
          description: `URL of ${stageLabel(stage)} of ${oneLine(api.title)} at ${oneLine(domain.name)}.`,
        },
  };
}
