import { shortNameOf } from '../model/naming.ts';
import { newFunctionsOf, postsToConnections } from './newFunctionsOf.ts';
import type { Rule } from './rule.ts';

export const connectionsGranted: Rule = {
  code: 'function/connections-not-granted',
  severity: 'warning',
  fix: 'Let it manage the connections of a stage, or of all stages of an API.',
  source:
    'API Gateway Developer Guide, "Use @connections commands in your backend service" and "IAM permissions to use @connections": execute-api:ManageConnections.',
  *check(design) {
    for (const handler of newFunctionsOf(design)) {
      if (handler.connections.length > 0 || !postsToConnections(handler)) continue;
      yield {
        message: `The code of ${shortNameOf(design, handler.id)} manages connections, which it may not: API Gateway answers 403.`,
        subject: { id: handler.id, field: 'connections' },
      };
    }
  },
};
