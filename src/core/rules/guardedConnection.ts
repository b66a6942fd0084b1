import { addEntities } from '../commands/addEntities.ts';
import { batch } from '../commands/command.ts';
import { connectRoute } from '../commands/connectRoute.ts';
import { connectToFunction } from '../commands/routeToFunction.ts';
import { createIntegration } from '../model/createIntegration.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const guardedConnection: Rule = {
  code: 'route/guarded-nowhere',
  severity: 'info',
  title: 'A guarded $connect goes nowhere',
  reason:
    'That is allowed, and enough where the guard alone decides. But no backend learns the id of a connection, which is what it takes to send the client a message later.',
  fix: 'Connect it to a function or a mock, unless nothing needs to learn who connects.',
  source:
    'API Gateway Developer Guide, "Manage connected users and client apps: $connect and $disconnect routes": the integration is optional.',
  each: 'route',
  *check({ id, key, authorization, integrationId }, design) {
    if (key.kind !== 'connect' || !authorization || integrationId) return;
    yield {
      message: `${shortNameOf(design, id)} is guarded and goes nowhere: who is let in connects, and nothing learns of it.`,
      subject: { id, field: 'integrationId' },
    };
  },
  quickFixes(route, design) {
    const { needs, integration } = createIntegration(design, route.apiId, 'websocket-mock');
    const mock = batch('Connect $connect to a new mock', [
      addEntities([...needs, integration]),
      connectRoute(route.id, integration.id),
    ]);
    return [...connectToFunction(design, route).slice(0, 2), mock];
  },
};
