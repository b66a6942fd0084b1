import { setAt } from '../commands/setAt.ts';
import { ACCESS_LOG_FORMATS } from '../model/accessLog.ts';
import { isLogVariable, logVariablesIn, withLogVariables } from '../model/logVariables.ts';
import { shortNameOf } from '../model/naming.ts';
import { PROTOCOL_NOUNS, type Protocol } from '../model/protocol.ts';
import { protocolOf } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const accessLogVariables: Rule = {
  code: 'stage/log-variable',
  severity: 'warning',
  title: 'An access log has variables that the API does not know',
  reason:
    'API Gateway takes the format and writes - in the place of the variable, line for line. REST APIs, HTTP APIs and WebSocket APIs each know others, and formats that are copied from one to another lose what they were written for.',
  fix: 'Choose a variable that the API knows, such as $context.routeKey for $context.resourcePath.',
  source: 'API Gateway Developer Guide, "Customizing HTTP API access logs" and "Configure logging for WebSocket APIs".',
  each: 'stage',
  *check({ id, apiId, accessLog }, design) {
    const protocol = protocolOf(design, apiId);
    const unknown = logVariablesIn(accessLog?.format ?? '').filter((variable) => !isLogVariable(protocol, variable));
    if (unknown.length === 0) return;
    const named = unknown.map((variable) => `$context.${variable}`).join(', ');
    yield {
      message: `The access log of ${shortNameOf(design, id)} shows - in the place of ${named}, which ${PROTOCOL_NOUNS[protocol]}s do not know.`,
      subject: { id, field: 'accessLog.format' },
    };
  },
  quickFixes({ id, apiId, accessLog }, design) {
    if (!accessLog) return [];
    const protocol = protocolOf(design, apiId);
    const known = KNOWN_FOR[protocol];
    const preset = setAt('Write lines of JSON', id, 'accessLog.format', ACCESS_LOG_FORMATS[protocol].json);
    const format = withLogVariables(accessLog.format, (variable) => known[variable] ?? variable);
    if (format === accessLog.format) return [preset];
    const swapped = logVariablesIn(accessLog.format).flatMap((variable) =>
      known[variable] ? [`$context.${known[variable]} for $context.${variable}`] : [],
    );
    return [setAt(`Write ${shortened(swapped.join(', '))}`, id, 'accessLog.format', format), preset];
  },
};

/** What APIs of a protocol know in the place of what others have. */
const KNOWN_FOR: Readonly<Record<Protocol, Readonly<Record<string, string>>>> = {
  HTTP: {
    resourcePath: 'routeKey',
    resourceId: 'routeKey',
    eventType: 'httpMethod',
    'authorize.error': 'authorizer.error',
  },
  WEBSOCKET: { httpMethod: 'eventType', resourcePath: 'routeKey', resourceId: 'routeKey', path: 'routeKey' },
};
