import { type Plan, type PlannedHttpApi, plannedHttpApis } from '../plan/plan.ts';
import type { Diagnostic } from '../rules/diagnostic.ts';
import type { Target } from './exporter.ts';

/** What is said about routes and goes into no template: all but their operation ids. */
export function documentationLoss(plan: Plan, target: Exclude<Target, 'openapi'>): Diagnostic[] {
  return plannedHttpApis(plan)
    .filter(saysMoreThanIds)
    .map(({ id, title }) => ({
      code: `${target}/documentation`,
      severity: 'info',
      message: `CloudFormation keeps the operation ids of the routes of ${title}; what else is said about them is in the OpenAPI documents alone.`,
      subject: { id },
    }));
}

/** Whether an API says anything that only an OpenAPI document holds. */
export function saysMoreThanIds(api: PlannedHttpApi): boolean {
  if (api.schemas.length > 0) return true;
  return api.routes.some(({ documentation }) => {
    if (!documentation) return false;
    const { operationId: _, lostSchemas: __, ...rest } = documentation;
    return Object.values(rest).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)));
  });
}
