import type { Design } from '../model/design.ts';
import { byNumber } from '../model/ids.ts';
import { oldestFirst } from './logicalIds.ts';
import { kebabCase, pascalCase, withoutSuffix } from './names.ts';
import type { Plan, PlannedApi } from './plan.ts';
import { planAccount } from './planAccount.ts';
import { planApi } from './planApi.ts';
import { PlanContext } from './planContext.ts';
import { planDomain } from './planDomain.ts';
import { planUsagePlan } from './planUsagePlan.ts';
import { planWebSocketApi } from './planWebSocketApi.ts';

const known = new WeakMap<Design, Plan>();

/** Lowers a design for the printers; kept per design, which never changes. */
export function planOf(design: Design): Plan {
  let plan = known.get(design);
  if (!plan) {
    plan = newPlan(design);
    known.set(design, plan);
  }
  return plan;
}

function newPlan(design: Design): Plan {
  const context = new PlanContext(design);
  const account = planAccount(context);
  const apis: PlannedApi[] = oldestFirst(design.apis).map((api) =>
    api.protocol === 'HTTP' ? planApi(context, api) : planWebSocketApi(context, api, account),
  );
  const webSocketApis = apis.filter((api) => api.protocol === 'WEBSOCKET');
  const domains = oldestFirst(design.domains).map((domain) => planDomain(context, domain, apis));
  return {
    title: design.name,
    description: design.description,
    stackName: `${withoutSuffix(pascalCase(design.name), 'Stack')}Stack`,
    slug: kebabCase(design.name, 'portico'),
    apis,
    functions: [...context.functions.values()].sort(byNumber),
    vpcLinks: [...context.vpcLinks.values()].sort(byNumber),
    resources: [...context.resources.values()].sort(byNumber),
    domains,
    usagePlans: oldestFirst(design.usagePlans).map((usagePlan) => planUsagePlan(context, usagePlan, webSocketApis)),
    account,
    inputs: context.inputs,
  };
}
