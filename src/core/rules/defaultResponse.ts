import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import type { Rule } from './rule.ts';
import { transformingOf } from './transformationsOf.ts';

export const defaultResponse: Rule = {
  code: 'integration/no-default-response',
  severity: 'error',
  fix: 'Add a response for $default to the integration, or let the route send nothing back.',
  source:
    'API Gateway Developer Guide, "Set up a WebSocket API integration response": what is no proxy must have one at least, and $default is taken where no other matches.',
  *check(design) {
    for (const { id, responses } of transformingOf(design)) {
      if (responses.some(({ key }) => key === '$default')) continue;
      const waiting = routesTo(design, id).find((route) => route.protocol === 'WEBSOCKET' && route.response);
      if (!waiting) continue;
      yield {
        message: `${shortNameOf(design, waiting.id)} answers its clients with what ${shortNameOf(design, id)} says, which has no response${responses.length === 0 ? '' : ' for $default, which is taken where no other fits'}.`,
        subject: { id, field: 'responses' },
      };
    }
  },
};
