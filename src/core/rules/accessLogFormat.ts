import { setAt } from '../commands/setAt.ts';
import { ACCESS_LOG_FORMATS } from '../model/accessLog.ts';
import { logVariablesIn } from '../model/logVariables.ts';
import { shortNameOf } from '../model/naming.ts';
import { protocolOf } from '../model/queries.ts';
import { LIMITS } from './quotas.ts';
import type { Rule } from './rule.ts';

const { logFormatBytes: MAX_BYTES } = LIMITS;

export const accessLogFormat: Rule = {
  code: 'stage/log-format',
  severity: 'error',
  title: 'The format of an access log is empty, too long, of several lines or without the id of the request',
  reason:
    'API Gateway writes one line for each request, by which a request can be found again. It refuses a format that does not say which request the line is about, and the CDK stops at it.',
  fix: 'Choose a preset, or write one line with $context.requestId in it.',
  source:
    'API Gateway Developer Guide, "Customizing HTTP API access logs", "Quotas for HTTP APIs" and "Quotas for configuring and running a WebSocket API".',
  each: 'stage',
  *check({ id, accessLog }, design) {
    const problem = accessLog && problemOf(accessLog.format);
    if (!problem) return;
    yield {
      message: `The access log of ${shortNameOf(design, id)} cannot have this format: ${problem}.`,
      subject: { id, field: 'accessLog.format' },
    };
  },
  quickFixes({ id, apiId, accessLog }, design) {
    const format = accessLog?.format ?? '';
    const field = 'accessLog.format';
    if (format === '')
      return [setAt('Write lines of JSON', id, field, ACCESS_LOG_FORMATS[protocolOf(design, apiId)].json)];
    const line = /[\r\n]/.test(format) ? format.trim().replace(/\s*[\r\n]+\s*/g, ' ') : format;
    const meant = namesRequest(line) ? line : withRequestId(line);
    if (problemOf(meant) !== undefined) return [];
    if (line === format) return [setAt('Add $context.requestId', id, field, meant)];
    return [setAt(meant === line ? 'Make it one line' : 'Make it one line with $context.requestId', id, field, meant)];
  },
  fixAll: true,
};

function problemOf(format: string): string | undefined {
  if (format === '') return 'it is empty';
  if (/[\r\n]/.test(format)) return 'it has several lines';
  const bytes = new TextEncoder().encode(format).length;
  if (bytes > MAX_BYTES)
    return `it has ${bytes.toLocaleString('en')} bytes, and API Gateway takes ${MAX_BYTES.toLocaleString('en')}`;
  if (!namesRequest(format))
    return 'it has neither $context.requestId nor $context.extendedRequestId, one of which API Gateway wants in it';
  return undefined;
}

function namesRequest(format: string): boolean {
  const variables = logVariablesIn(format);
  return variables.includes('requestId') || variables.includes('extendedRequestId');
}

/** JSON stays JSON. */
function withRequestId(format: string): string {
  const [, rest] = /^\s*\{(.*\}\s*)$/.exec(format) ?? [];
  if (rest === undefined) return `${format.trimEnd()} $context.requestId`;
  return `{"requestId":"$context.requestId"${/^\s*\}/.test(rest) ? '' : ','}${rest}`;
}
