import { HTTP_TIMEOUT } from '../model/integration.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const integrationTimeout: Rule = {
  code: 'integration/timeout-range',
  severity: 'error',
  fix: 'Use 50 to 30,000 whole milliseconds.',
  source: 'API Gateway V2 API reference, CreateIntegration: TimeoutInMillis.',
  *check(design) {
    for (const integration of Object.values(design.integrations)) {
      const { id, timeoutInMillis: timeout } = integration;
      if (timeout === undefined) continue;
      if (Number.isInteger(timeout) && timeout >= HTTP_TIMEOUT.min && timeout <= HTTP_TIMEOUT.max) continue;
      yield {
        message: `The timeout of ${shortNameOf(design, id)} is ${timeout.toLocaleString('en')} ms; API Gateway takes a whole number from 50 to 30,000.`,
        subject: { id, field: 'timeoutInMillis' },
      };
    }
  },
};
