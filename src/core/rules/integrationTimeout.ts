import { setAt } from '../commands/setAt.ts';
import { HTTP_TIMEOUT, type Integration } from '../model/integration.ts';
import { isWebSocketIntegration } from '../model/integrationKinds.ts';
import { shortNameOf } from '../model/naming.ts';
import { WEB_SOCKET_TIMEOUT } from '../model/webSocketIntegration.ts';
import type { Rule } from './rule.ts';

export const integrationTimeout: Rule = {
  code: 'integration/timeout-range',
  severity: 'error',
  title: 'A timeout is shorter or longer than API Gateway waits',
  reason:
    'API Gateway waits at least 50 milliseconds for an integration, and at most 30 seconds in an HTTP API and 29 in a WebSocket API. It refuses any other timeout.',
  fix: 'Use whole milliseconds: 50 to 30,000 for an HTTP API, 50 to 29,000 for a WebSocket API.',
  source: 'API Gateway V2 API reference, CreateIntegration: TimeoutInMillis.',
  each: 'integration',
  *check(integration, design) {
    const { id, timeoutInMillis: timeout } = integration;
    if (timeout === undefined) return;
    const { min, max } = rangeOf(integration);
    if (Number.isInteger(timeout) && timeout >= min && timeout <= max) return;
    yield {
      message: `The timeout of ${shortNameOf(design, id)} is ${timeout.toLocaleString('en')} ms; API Gateway takes a whole number from ${min} to ${max.toLocaleString('en')}.`,
      subject: { id, field: 'timeoutInMillis' },
    };
  },
  quickFixes(integration) {
    const { id, timeoutInMillis: timeout } = integration;
    if (timeout === undefined) return [];
    const { min, max } = rangeOf(integration);
    const nearest = Math.min(max, Math.max(min, Math.round(timeout)));
    return [setAt(`Make it ${nearest.toLocaleString('en')} ms`, id, 'timeoutInMillis', nearest)];
  },
  fixAll: true,
};

function rangeOf(integration: Integration) {
  return isWebSocketIntegration(integration) ? WEB_SOCKET_TIMEOUT : HTTP_TIMEOUT;
}
