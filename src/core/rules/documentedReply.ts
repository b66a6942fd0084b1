import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';
import { webSocketRoutes } from './webSocketRoutes.ts';

export const documentedReply: Rule = {
  code: 'documentation/reply-not-sent',
  severity: 'warning',
  fix: 'Let the route answer, or remove the reply; what goes through the management API is documented as pushed.',
  source:
    'API Gateway Developer Guide, "Set up a route response for WebSocket APIs": without a route response a client gets nothing back.',
  *check(design) {
    for (const { id, documentation, response } of webSocketRoutes(design)) {
      if (!documentation?.reply || response) continue;
      yield {
        message: `${shortNameOf(design, id)} documents a reply, and sends none: it has no route response.`,
        subject: { id, field: 'documentation.reply' },
      };
    }
  },
};
