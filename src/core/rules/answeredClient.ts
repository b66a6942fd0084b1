import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';
import { webSocketRoutes } from './webSocketRoutes.ts';

export const answeredClient: Rule = {
  code: 'route/answer-to-nobody',
  severity: 'warning',
  fix: 'Let it send nothing back.',
  source:
    'API Gateway Developer Guide, "Manage connected users and client apps: $connect and $disconnect routes": $disconnect is called after the connection is closed.',
  *check(design) {
    for (const { id, key, response } of webSocketRoutes(design)) {
      if (key.kind !== 'disconnect' || !response) continue;
      yield {
        message: `${shortNameOf(design, id)} answers a client that has gone: it is called when the connection is closed.`,
        subject: { id, field: 'response' },
      };
    }
  },
};
