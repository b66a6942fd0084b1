import type { Plan } from '../../plan/plan.ts';
import type { PlannedInput } from '../../plan/plannedInput.ts';
import { accountResources } from './accountResources.ts';
import { apiResources } from './apiResources.ts';
import { domainOutputs, domainResources } from './domainResources.ts';
import type { Entry } from './entry.ts';
import { functionResources } from './functionResources.ts';
import { stageOutputs } from './stageResources.ts';
import { usagePlanResources } from './usagePlanResources.ts';
import { usedResources } from './usedResources.ts';
import { vpcLinkResources } from './vpcLinkResources.ts';
import { webSocketApiResources } from './webSocketApiResources.ts';

export type SectionName = 'Parameters' | 'Resources' | 'Outputs';

export interface Template {
  description: string | undefined;
  sections: Readonly<Record<SectionName, readonly Entry[]>>;
}

/** The template of a plan, its resources in the order a person would write them. */
export function templateOf(plan: Plan): Template {
  return {
    description: plan.description ?? (plan.title === '' ? undefined : plan.title),
    sections: {
      Parameters: plan.inputs.filter((input) => !input.cdkOnly).map(parameter),
      Resources: [
        ...plan.apis.flatMap((api) => (api.protocol === 'HTTP' ? apiResources(api) : webSocketApiResources(api))),
        ...plan.usagePlans.flatMap(usagePlanResources),
        ...plan.functions.flatMap(functionResources),
        ...plan.vpcLinks.flatMap(vpcLinkResources),
        ...plan.resources.flatMap(usedResources),
        ...plan.domains.flatMap(domainResources),
        ...(plan.account ? accountResources(plan.account) : []),
      ],
      Outputs: [
        ...plan.apis.flatMap((api) => api.stages.flatMap((stage) => stageOutputs(api, stage))),
        ...plan.domains.flatMap(domainOutputs),
      ],
    },
  };
}

function parameter({ id, logicalId, type, description, pattern, constraint }: PlannedInput): Entry {
  return {
    logicalId,
    owner: id,
    value: { Type: type, Description: description, AllowedPattern: pattern, ConstraintDescription: constraint },
  };
}
