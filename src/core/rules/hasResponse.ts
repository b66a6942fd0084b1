import { shortNameOf } from '../model/naming.ts';
import { answeringFixes, routesWaiting } from './defaultResponse.ts';
import type { Rule } from './rule.ts';
import { isTransforming } from './transformationsOf.ts';

export const hasResponse: Rule = {
  code: 'integration/no-response',
  severity: 'error',
  title: 'A route waits for an answer, and its integration has no response',
  reason:
    'An integration that is no proxy answers clients by its responses alone, and AWS wants it to have one at least. Without any, the client gets no answer.',
  fix: 'Add a response for $default to the integration, or let the route send nothing back.',
  source:
    'API Gateway Developer Guide, "Set up a WebSocket API integration response": "For non-proxy integrations, you must set up at least one integration response".',
  each: 'integration',
  *check(integration, design) {
    if (!isTransforming(integration) || integration.responses.length > 0) return;
    const { id } = integration;
    const [waiting] = routesWaiting(design, id);
    if (!waiting) return;
    yield {
      message: `${shortNameOf(design, waiting.id)} sends its clients the answer of ${shortNameOf(design, id)}, which has no response.`,
      subject: { id, field: 'responses' },
    };
  },
  quickFixes: answeringFixes,
  fixAll: true,
};
