import { batch, type Command } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import type { Design } from '../model/design.ts';
import type { IntegrationId } from '../model/ids.ts';
import type { Integration } from '../model/integration.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import type { Rule } from './rule.ts';
import { isTransforming } from './transformationsOf.ts';

/** Where no response at all is there, that is an error with a rule of its own. */
export const defaultResponse: Rule = {
  code: 'integration/no-default-response',
  severity: 'warning',
  title: 'The responses of an integration leave some answers out',
  reason:
    'API Gateway takes the response for $default where no other fits an answer. Without one, what nobody thought of ends in “No match for output mapping and no default output mapping configured”, and the client gets an error that says nothing.',
  fix: 'Add a response for $default to the integration, or let the route send nothing back.',
  source:
    'API Gateway Developer Guide, "Set up a WebSocket API integration response": one of them should be for $default, which is taken where no other matches.',
  each: 'integration',
  *check(integration, design) {
    if (!isTransforming(integration)) return;
    const { id, responses } = integration;
    if (responses.length === 0 || responses.some(({ key }) => key === '$default')) return;
    const [waiting] = routesWaiting(design, id);
    if (!waiting) return;
    yield {
      message: `${shortNameOf(design, waiting.id)} sends its clients the answer of ${shortNameOf(design, id)}, which has no response for $default, which is taken where no other fits.`,
      subject: { id, field: 'responses' },
    };
  },
  quickFixes: answeringFixes,
  fixAll: true,
};

/** Lets an integration answer whatever comes, or its routes ask for no answer. */
export function answeringFixes(integration: Integration, design: Design): Command[] {
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
}

/** The routes to an integration that send its answer back. */
export function routesWaiting(design: Design, id: IntegrationId) {
  return routesTo(design, id).filter((route) => route.protocol === 'WEBSOCKET' && route.response);
}
