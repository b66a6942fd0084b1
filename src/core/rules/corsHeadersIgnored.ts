import { shortNameOf } from '../model/naming.ts';
import { corsOf, integrationsInvoking, routesTo } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const corsHeadersIgnored: Rule = {
  code: 'function/cors-headers',
  severity: 'info',
  fix: 'Take the headers out of the code.',
  source: 'API Gateway Developer Guide, "Configuring CORS for an HTTP API".',
  *check(design) {
    for (const handler of Object.values(design.functions)) {
      if (handler.source !== 'new' || !/access-control-allow-/i.test(handler.code ?? '')) continue;
      const answering = integrationsInvoking(design, handler.id).find(
        ({ id, apiId }) => corsOf(design, apiId) && routesTo(design, id).length > 0,
      );
      if (!answering) continue;
      yield {
        message: `The code of ${shortNameOf(design, handler.id)} sets CORS headers, which ${shortNameOf(design, answering.apiId)} replaces with its own.`,
        subject: { id: handler.id, field: 'code' },
      };
    }
  },
};
