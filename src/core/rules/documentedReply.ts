import { batch } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

/** What answers by itself once a route has a response; others need integration responses too. */
const ANSWERING: readonly string[] = ['websocket-lambda', 'websocket-http-proxy'];

export const documentedReply: Rule = {
  code: 'documentation/reply-not-sent',
  severity: 'warning',
  title: 'A route documents a reply that it does not send',
  reason:
    'Without a route response API Gateway keeps what the integration answers from the client. Whoever writes a client after the document waits for a message that never comes.',
  fix: 'Let the route answer, or remove the reply; what goes through the management API is documented as pushed.',
  source:
    'API Gateway Developer Guide, "Set up a route response for WebSocket APIs": without a route response a client gets nothing back.',
  each: 'route',
  *check(route, design) {
    if (route.protocol !== 'WEBSOCKET' || !route.documentation?.reply || route.response) return;
    yield {
      message: `${shortNameOf(design, route.id)} documents a reply, and sends none: it has no route response.`,
      subject: { id: route.id, field: 'documentation.reply' },
    };
  },
  quickFixes(route, design) {
    if (route.protocol !== 'WEBSOCKET' || !route.documentation?.reply) return [];
    const { id, key, documentation, integrationId } = route;
    const { reply, pushes } = documentation;
    const name = shortNameOf(design, id);
    const integration = integrationId && design.integrations[integrationId];
    const canAnswer = integration && ANSWERING.includes(integration.kind) && key.kind !== 'disconnect';
    return [
      ...(canAnswer ? [setAt(`Let ${name} answer`, id, 'response', { models: [], parameters: [] })] : []),
      batch(`Document the reply of ${name} as pushed`, [
        setAt('Add what is pushed', id, 'documentation.pushes', [...pushes, reply]),
        setAt('Remove the reply', id, 'documentation.reply', undefined),
      ]),
    ];
  },
};
