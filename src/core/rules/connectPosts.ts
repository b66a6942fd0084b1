import { shortNameOf } from '../model/naming.ts';
import { integrationsInvoking, routesTo } from '../model/queries.ts';
import { postsToConnections } from './newFunctionsOf.ts';
import type { Rule } from './rule.ts';

export const connectPosts: Rule = {
  code: 'function/posts-while-connecting',
  severity: 'info',
  title: 'A function of $connect posts to connections',
  reason:
    'A connection is open once $connect has returned. Until then posting to it is answered by 410, so that a client cannot be greeted there.',
  fix: 'Post to the new connection later: in a route for messages, or from another function.',
  source:
    'API Gateway Developer Guide, "Use @connections commands in your backend service": a connection is there once $connect has returned.',
  each: 'function',
  *check(handler, design) {
    if (handler.source !== 'new' || !postsToConnections(handler)) return;
    const routes = integrationsInvoking(design, handler.id).flatMap(({ id }) => routesTo(design, id));
    // Where other routes lead to it too, posting may well be theirs.
    if (routes.length === 0 || !routes.every(({ key }) => key.kind === 'connect')) return;
    yield {
      message: `${shortNameOf(design, handler.id)} answers $connect and manages connections; the new one is not open before it returns (410).`,
      subject: { id: handler.id, field: 'code' },
    };
  },
};
