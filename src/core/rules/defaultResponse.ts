import { batch } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import type { Design } from '../model/design.ts';
import type { IntegrationId } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import type { Rule } from './rule.ts';
import { isTransforming } from './transformationsOf.ts';

export const defaultResponse: Rule = {
  code: 'integration/no-default-response',
  severity: 'error',
  title: 'A route waits for an answer, and its integration has none for $default',
  reason:
    'An integration that is no proxy answers clients by its responses alone. API Gateway takes the one for $default where no other fits; without it the client gets no answer.',
  fix: 'Add a response for $default to the integration, or let the route send nothing back.',
  source:
    'API Gateway Developer Guide, "Set up a WebSocket API integration response": what is no proxy must have one at least, and $default is taken where no other matches.',
  each: 'integration',
  *check(integration, design) {
    if (!isTransforming(integration)) return;
    const { id, responses } = integration;
    if (responses.some(({ key }) => key === '$default')) return;
    const [waiting] = routesWaiting(design, id);
    if (!waiting) return;
    yield {
      message: `${shortNameOf(design, waiting.id)} sends its clients the answer of ${shortNameOf(design, id)}, which has no response${responses.length === 0 ? '' : ' for $default, which is taken where no other fits'}.`,
      subject: { id, field: 'responses' },
    };
  },
  quickFixes(integration, design) {
    if (!isTransforming(integration)) return [];
    const { id, responses } = integration;
    const routes = routesWaiting(design, id);
    const [only] = routes;
    const who = routes.length === 1 && only ? shortNameOf(design, only.id) : `all ${routes.length} routes`;
    return [
      setAt('Add a response for $default', id, 'responses', [
        ...responses,
        { key: '$default', templates: [], parameters: [] },
      ]),
      batch(
        `Let ${who} send nothing back`,
        routes.map((route) => setAt('Send nothing back', route.id, 'response', undefined)),
      ),
    ];
  },
  fixAll: true,
};

function routesWaiting(design: Design, id: IntegrationId) {
  return routesTo(design, id).filter((route) => route.protocol === 'WEBSOCKET' && route.response);
}
