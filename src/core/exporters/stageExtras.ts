import type { PlannedStage } from '../plan/plannedStage.ts';

/** What a stage has beside its name, in words: `its variables`. No document for clients holds any of it. */
export function stageExtras(stage: PlannedStage): string[] {
  const throttled = stage.throttlingRateLimit !== undefined || stage.throttlingBurstLimit !== undefined;
  return [
    ...(Object.keys(stage.variables).length > 0 ? ['its variables'] : []),
    ...(throttled ? ['its throttling'] : []),
    ...(stage.routeSettings.length > 0 ? ['its settings for routes'] : []),
    ...(stage.accessLog ? ['its access log'] : []),
    ...(stage.loggingLevel || stage.dataTraceEnabled ? ['its execution log'] : []),
    ...(stage.detailedMetricsEnabled ? ['its detailed metrics'] : []),
    ...(stage.clientCertificateId !== undefined ? ['its client certificate'] : []),
  ];
}
