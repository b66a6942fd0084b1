import { METRICS } from '../model/alarm.ts';
import { shortNameOf } from '../model/naming.ts';
import { PROTOCOL_NOUNS } from '../model/protocol.ts';
import { protocolOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const alarmMetric: Rule = {
  code: 'alarm/metric',
  severity: 'error',
  fix: 'Choose a metric that the API has.',
  source:
    'API Gateway Developer Guide, "Working with metrics for HTTP APIs" and "Monitoring WebSocket API execution with CloudWatch metrics".',
  *check(design) {
    for (const { id, apiId, metric } of Object.values(design.alarms)) {
      const protocol = protocolOf(design, apiId);
      if (METRICS[protocol].some((known) => known === metric)) continue;
      yield {
        message: `${shortNameOf(design, id)} watches ${metric}, which ${PROTOCOL_NOUNS[protocol]}s do not have.`,
        subject: { id, field: 'metric' },
      };
    }
  },
};
