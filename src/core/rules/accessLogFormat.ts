import { logVariablesIn } from '../model/logVariables.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX_BYTES = 3 * 1024;

export const accessLogFormat: Rule = {
  code: 'stage/log-format',
  severity: 'error',
  fix: 'Choose a preset, or write one line with $context.requestId in it.',
  source:
    'API Gateway Developer Guide, "Customizing HTTP API access logs", "Quotas for HTTP APIs" and "Quotas for configuring and running a WebSocket API".',
  *check(design) {
    for (const { id, accessLog } of Object.values(design.stages)) {
      const problem = accessLog && problemOf(accessLog.format);
      if (!problem) continue;
      yield {
        message: `The access log of ${shortNameOf(design, id)} cannot have this format: ${problem}.`,
        subject: { id, field: 'accessLog.format' },
      };
    }
  },
};

function problemOf(format: string): string | undefined {
  if (format === '') return 'it is empty';
  if (/[\r\n]/.test(format)) return 'it has several lines';
  const bytes = new TextEncoder().encode(format).length;
  if (bytes > MAX_BYTES) return `it has ${bytes} bytes, and API Gateway takes ${MAX_BYTES}`;
  const variables = logVariablesIn(format);
  if (!variables.includes('requestId') && !variables.includes('extendedRequestId'))
    return 'it has neither $context.requestId nor $context.extendedRequestId, one of which API Gateway wants in it';
  return undefined;
}
