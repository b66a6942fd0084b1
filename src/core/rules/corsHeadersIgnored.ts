import { shortNameOf } from '../model/naming.ts';
import { corsOf, integrationsInvoking, routesTo } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const corsHeadersIgnored: Rule = {
  code: 'function/cors-headers',
  severity: 'info',
  title: 'The code of a function sets CORS headers that its API replaces',
  reason:
    'An API with CORS ignores the CORS headers of its integrations and sends its own. Whoever changes those in the code will wonder why nothing changes.',
  fix: 'Take the headers out of the code.',
  source: 'API Gateway Developer Guide, "Configuring CORS for an HTTP API".',
  each: 'function',
  *check(handler, design) {
    if (handler.source !== 'new' || !/access-control-allow-/i.test(handler.code ?? '')) return;
    const answering = integrationsInvoking(design, handler.id).find(
      ({ id, apiId }) => corsOf(design, apiId) && routesTo(design, id).length > 0,
    );
    if (!answering) return;
    yield {
      message: `The code of ${shortNameOf(design, handler.id)} sets CORS headers, which ${shortNameOf(design, answering.apiId)} replaces with its own.`,
      subject: { id: handler.id, field: 'code' },
    };
  },
};
