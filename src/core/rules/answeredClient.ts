import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const answeredClient: Rule = {
  code: 'route/answer-to-nobody',
  severity: 'warning',
  title: 'A client that has gone gets an answer',
  reason: 'There is no connection left to send it through, so whatever the integration answers is lost.',
  fix: 'Let it send nothing back.',
  source:
    'API Gateway Developer Guide, "Manage connected users and client apps: $connect and $disconnect routes": $disconnect is called after the connection is closed.',
  each: 'route',
  *check(route, design) {
    if (route.protocol !== 'WEBSOCKET' || route.key.kind !== 'disconnect' || !route.response) return;
    yield {
      message: `${shortNameOf(design, route.id)} answers a client that has gone: it is called when the connection is closed.`,
      subject: { id: route.id, field: 'response' },
    };
  },
  quickFixes: ({ id }, design) => [
    setAt(`Send nothing back from ${shortNameOf(design, id)}`, id, 'response', undefined),
  ],
};
