import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { protocolOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const managedProtocol: Rule = {
  code: 'function/connections-of-http',
  severity: 'error',
  title: 'A function manages connections of an HTTP API',
  reason: 'An HTTP API answers each request and is done with it. Only a WebSocket API has connections to manage.',
  fix: 'Choose a WebSocket API, or take the grant away.',
  source:
    'API Gateway Developer Guide, "Use @connections commands in your backend service": only WebSocket APIs have connections.',
  each: 'function',
  *check(handler, design) {
    if (handler.source !== 'new') return;
    const { id, connections } = handler;
    for (const [index, managed] of connections.entries()) {
      const apiId = managed.scope === 'api' ? managed.apiId : design.stages[managed.stageId]?.apiId;
      if (!apiId || protocolOf(design, apiId) === 'WEBSOCKET') continue;
      yield {
        message: `${shortNameOf(design, id)} manages connections of ${shortNameOf(design, apiId)}, an HTTP API, which has none; the exports leave that out.`,
        subject: { id, field: `connections.${index}.${managed.scope === 'api' ? 'apiId' : 'stageId'}` },
      };
    }
  },
  quickFixes({ id }, _design, { subject }) {
    const grant = subject.field?.split('.').slice(0, 2).join('.') ?? '';
    return [setAt('Take the grant away', id, grant, undefined)];
  },
};
