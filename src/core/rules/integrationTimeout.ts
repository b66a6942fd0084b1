import { HTTP_TIMEOUT } from '../model/integration.ts';
import { isWebSocketIntegration } from '../model/integrationKinds.ts';
import { shortNameOf } from '../model/naming.ts';
import { WEB_SOCKET_TIMEOUT } from '../model/webSocketIntegration.ts';
import type { Rule } from './rule.ts';

export const integrationTimeout: Rule = {
  code: 'integration/timeout-range',
  severity: 'error',
  fix: 'Use whole milliseconds: 50 to 30,000 for an HTTP API, 50 to 29,000 for a WebSocket API.',
  source: 'API Gateway V2 API reference, CreateIntegration: TimeoutInMillis.',
  *check(design) {
    for (const integration of Object.values(design.integrations)) {
      const { id, timeoutInMillis: timeout } = integration;
      if (timeout === undefined) continue;
      const { min, max } = isWebSocketIntegration(integration) ? WEB_SOCKET_TIMEOUT : HTTP_TIMEOUT;
      if (Number.isInteger(timeout) && timeout >= min && timeout <= max) continue;
      yield {
        message: `The timeout of ${shortNameOf(design, id)} is ${timeout.toLocaleString('en')} ms; API Gateway takes a whole number from ${min} to ${max.toLocaleString('en')}.`,
        subject: { id, field: 'timeoutInMillis' },
      };
    }
  },
};
