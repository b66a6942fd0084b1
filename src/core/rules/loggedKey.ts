import { setAt } from '../commands/setAt.ts';
import { logVariablesIn, withLogVariables } from '../model/logVariables.ts';
import { shortNameOf } from '../model/naming.ts';
import { protocolOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

const KEY = 'identity.apiKey';

export const loggedKey: Rule = {
  code: 'stage/logged-key',
  severity: 'warning',
  title: 'An access log writes down the API keys of clients',
  reason:
    'The variable is the key itself, by which anyone who can read the log connects in the place of the client. Its id says as well who it was.',
  fix: 'Write $context.identity.apiKeyId in its place.',
  source: 'API Gateway Developer Guide, "Configure logging for WebSocket APIs".',
  topic: 'security',
  each: 'stage',
  *check({ id, apiId, accessLog }, design) {
    if (protocolOf(design, apiId) !== 'WEBSOCKET') return; // HTTP APIs have no keys
    if (!logVariablesIn(accessLog?.format ?? '').includes(KEY)) return;
    yield {
      message: `The access log of ${shortNameOf(design, id)} writes down the API key of each client.`,
      subject: { id, field: 'accessLog.format' },
    };
  },
  quickFixes({ id, accessLog }) {
    if (!accessLog) return [];
    const format = withLogVariables(accessLog.format, (name) => (name === KEY ? `${KEY}Id` : name));
    return [setAt('Write the id of the key', id, 'accessLog.format', format)];
  },
};
