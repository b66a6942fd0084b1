import { setAt } from '../commands/setAt.ts';
import { METRICS, type Metric } from '../model/alarm.ts';
import { shortNameOf } from '../model/naming.ts';
import { PROTOCOL_NOUNS } from '../model/protocol.ts';
import { protocolOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const alarmMetric: Rule = {
  code: 'alarm/metric',
  severity: 'error',
  title: 'An alarm watches a metric that its API does not have',
  reason:
    'CloudWatch takes an alarm on any metric, and waits. One on a metric that API Gateway never sends has no data for ever.',
  fix: 'Choose a metric that the API has.',
  source:
    'API Gateway Developer Guide, "Working with metrics for HTTP APIs" and "Monitoring WebSocket API execution with CloudWatch metrics".',
  each: 'alarm',
  *check({ id, apiId, metric }, design) {
    const protocol = protocolOf(design, apiId);
    if (METRICS[protocol].some((known) => known === metric)) return;
    yield {
      message: `${shortNameOf(design, id)} watches ${metric}, which ${PROTOCOL_NOUNS[protocol]}s do not have.`,
      subject: { id, field: 'metric' },
    };
  },
  quickFixes: ({ id, metric }) => COUNTERPARTS[metric].map((other) => setAt(`Watch ${other}`, id, 'metric', other)),
};

/** What APIs of the other protocol have in the place of a metric. */
const COUNTERPARTS: Readonly<Record<Metric, readonly Metric[]>> = {
  '4xx': ['ClientError'],
  '5xx': ['IntegrationError', 'ExecutionError'],
  Count: ['MessageCount', 'ConnectCount'],
  DataProcessed: [],
  IntegrationLatency: [], // both have it
  Latency: ['IntegrationLatency'],
  ConnectCount: ['Count'],
  MessageCount: ['Count'],
  IntegrationError: ['5xx'],
  ClientError: ['4xx'],
  ExecutionError: ['5xx'],
};
