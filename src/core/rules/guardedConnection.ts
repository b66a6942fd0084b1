import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';
import { webSocketRoutes } from './webSocketRoutes.ts';

export const guardedConnection: Rule = {
  code: 'route/guarded-nowhere',
  severity: 'info',
  fix: 'Connect it to a function or a mock, unless nothing needs to learn who connects.',
  source:
    'API Gateway Developer Guide, "Manage connected users and client apps: $connect and $disconnect routes": the integration is optional.',
  *check(design) {
    for (const { id, key, authorization, integrationId } of webSocketRoutes(design)) {
      if (key.kind !== 'connect' || !authorization || integrationId) continue;
      yield {
        message: `${shortNameOf(design, id)} is guarded and goes nowhere: who is let in connects, and nothing learns of it.`,
        subject: { id, field: 'integrationId' },
      };
    }
  },
};
