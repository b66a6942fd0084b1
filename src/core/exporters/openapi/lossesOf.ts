import type { Plan, PlannedApi, PlannedDomain, PlannedFunction, PlannedStage } from '../../plan/plan.ts';
import type { PlannedAlarm } from '../../plan/plannedAlarm.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { documentationLosses } from './documentation.ts';
import { assumedFunctionName } from './importDocument.ts';

/** What no OpenAPI document holds, whichever way it is written. */
export function lossesOf(plan: Plan): Diagnostic[] {
  if (plan.apis.length === 0) {
    const message = 'There is no HTTP API in the design yet, so there is no OpenAPI document.';
    return [{ code: 'openapi/no-api', severity: 'info', message, subject: { id: 'design' } }];
  }
  return [
    ...plan.functions.flatMap(functionLosses),
    ...plan.apis.flatMap((api) => api.stages.map((stage) => stageLoss(api, stage))),
    ...plan.apis.flatMap((api) => api.alarms.map((alarm) => alarmLoss(api, alarm))),
    ...plan.apis.flatMap((api) => (api.dashboard ? [dashboardLoss(api)] : [])),
    ...plan.domains.map(domainLoss),
    ...plan.apis.flatMap(documentationLosses),
    ...plan.apis.map(licenseLoss),
  ];
}

function functionLosses(invoked: PlannedFunction): Diagnostic[] {
  const { id, title } = invoked;
  const permission: Diagnostic = {
    code: 'openapi/permission',
    severity: 'warning',
    message: `An import does not let the API invoke the function ${title}. Permit apigateway.amazonaws.com to invoke it, or requests end in an internal server error.`,
    subject: { id },
  };
  if (invoked.source === 'new') {
    const message = `The function ${title} is not part of an OpenAPI document. The import expects a function called ${assumedFunctionName(invoked)} in its account and region.`;
    return [{ code: 'openapi/function', severity: 'warning', message, subject: { id } }, permission];
  }
  if (invoked.arn.kind === 'literal') return [permission];
  const message = `The ARN of the function ${title} is not known, and an import cannot ask for it. Write it in place of ${invoked.arn.input.placeholder}.`;
  return [{ code: 'openapi/function-arn', severity: 'warning', message, subject: { id, field: 'arn' } }, permission];
}

function stageLoss(api: PlannedApi, stage: PlannedStage): Diagnostic {
  const throttled = stage.throttlingRateLimit !== undefined || stage.throttlingBurstLimit !== undefined;
  const along = [
    ...(Object.keys(stage.variables).length > 0 ? ['its variables'] : []),
    ...(throttled ? ['its throttling'] : []),
    ...(stage.routeSettings.length > 0 ? ['its settings for routes'] : []),
    ...(stage.accessLog ? ['its access log'] : []),
    ...(stage.detailedMetricsEnabled ? ['its detailed metrics'] : []),
  ];
  const title = along.length > 0 ? `${stage.name}, with ${listed(along)},` : stage.name;
  const message = `The stage ${title} of ${api.title} is not part of an OpenAPI document. Create it after the import.`;
  return { code: 'openapi/stage', severity: 'info', message, subject: { id: stage.id } };
}

/** `a, b and c`. */
function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function domainLoss(domain: PlannedDomain): Diagnostic {
  const mappings = domain.mappings.length > 0 ? ', with its API mappings,' : '';
  const message = `The custom domain ${domain.name}${mappings} is not part of an OpenAPI document. Create it after the import.`;
  return { code: 'openapi/domain', severity: 'info', message, subject: { id: domain.id } };
}

function alarmLoss(api: PlannedApi, { id, title }: PlannedAlarm): Diagnostic {
  const message = `The alarm ${title} on ${api.title} is not part of an OpenAPI document. Create it after the import.`;
  return { code: 'openapi/alarm', severity: 'info', message, subject: { id } };
}

function dashboardLoss(api: PlannedApi): Diagnostic {
  const message = `The dashboard of ${api.title} is not part of an OpenAPI document. Create it after the import.`;
  return { code: 'openapi/dashboard', severity: 'info', message, subject: { id: api.id, field: 'dashboard' } };
}

function licenseLoss(api: PlannedApi): Diagnostic {
  const message = `The documentation of ${api.title} states no licence, as a design has none. Put yours in place of NOASSERTION.`;
  return { code: 'openapi/license', severity: 'info', message, subject: { id: api.id } };
}
