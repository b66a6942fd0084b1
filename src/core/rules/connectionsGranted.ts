import { batch } from '../commands/command.ts';
import { manageConnections } from '../commands/manageConnections.ts';
import type { Design } from '../model/design.ts';
import { byNumber, type FunctionId } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { integrationsInvoking, protocolOf } from '../model/queries.ts';
import type { Stage } from '../model/stage.ts';
import { postsToConnections } from './newFunctionsOf.ts';
import type { Rule } from './rule.ts';

const MOST_OFFERED = 3;

export const connectionsGranted: Rule = {
  code: 'function/connections-not-granted',
  severity: 'warning',
  title: 'A function manages connections without being allowed to',
  reason:
    'Posting to a connection, looking it up and closing it all need execute-api:ManageConnections. Without it API Gateway answers 403, and no message reaches a client.',
  fix: 'Let it manage the connections of a stage, or of all stages of an API.',
  source:
    'API Gateway Developer Guide, "Use @connections commands in your backend service" and "IAM permissions to use @connections": execute-api:ManageConnections.',
  each: 'function',
  *check(handler, design) {
    if (handler.source !== 'new' || handler.connections.length > 0 || !postsToConnections(handler)) return;
    yield {
      message: `The code of ${shortNameOf(design, handler.id)} manages connections without being allowed to: API Gateway answers 403.`,
      subject: { id: handler.id, field: 'connections' },
    };
  },
  quickFixes: ({ id }, design) =>
    stagesNear(design, id).map((stage) =>
      batch(`Let it manage the connections of ${shortNameOf(design, stage.apiId)}, ${shortNameOf(design, stage.id)}`, [
        manageConnections(id, stage.id),
      ]),
    ),
};

/** The stages of WebSocket APIs, those of the APIs that invoke the function before the others. */
function stagesNear(design: Design, id: FunctionId): Stage[] {
  const near = integrationsInvoking(design, id).map(({ apiId }) => apiId);
  return Object.values(design.stages)
    .filter(({ apiId }) => protocolOf(design, apiId) === 'WEBSOCKET')
    .sort((a, b) => Number(near.includes(b.apiId)) - Number(near.includes(a.apiId)) || byNumber(a, b))
    .slice(0, MOST_OFFERED);
}
