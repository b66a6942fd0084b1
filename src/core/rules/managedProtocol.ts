import { shortNameOf } from '../model/naming.ts';
import { protocolOf } from '../model/queries.ts';
import { newFunctionsOf } from './newFunctionsOf.ts';
import type { Rule } from './rule.ts';

export const managedProtocol: Rule = {
  code: 'function/connections-of-http',
  severity: 'error',
  fix: 'Choose a WebSocket API, or take the grant away.',
  source:
    'API Gateway Developer Guide, "Use @connections commands in your backend service": only WebSocket APIs have connections.',
  *check(design) {
    for (const { id, connections } of newFunctionsOf(design)) {
      for (const [index, managed] of connections.entries()) {
        const apiId = managed.scope === 'api' ? managed.apiId : design.stages[managed.stageId]?.apiId;
        if (!apiId || protocolOf(design, apiId) === 'WEBSOCKET') continue;
        yield {
          message: `${shortNameOf(design, id)} manages connections of ${shortNameOf(design, apiId)}, an HTTP API, which has none; the exports leave that out.`,
          subject: { id, field: `connections.${index}.${managed.scope === 'api' ? 'apiId' : 'stageId'}` },
        };
      }
    }
  },
};
