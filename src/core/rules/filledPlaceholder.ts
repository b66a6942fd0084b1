import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { urlPlaceholders } from '../model/urlTemplate.ts';
import type { Rule } from './rule.ts';

export const filledPlaceholder: Rule = {
  code: 'integration/unfilled-placeholder',
  severity: 'warning',
  fix: 'Add a request parameter integration.request.path.name for {name}.',
  source: 'API Gateway Developer Guide, "Set up data mapping for WebSocket APIs": integration.request.path.name.',
  *check(design) {
    for (const integration of Object.values(design.integrations)) {
      if (!('url' in integration) || !('requestParameters' in integration)) continue;
      const { id, url, requestParameters } = integration;
      for (const name of new Set(urlPlaceholders(url))) {
        if (requestParameters.some(({ destination }) => destination === `integration.request.path.${name}`)) continue;
        yield {
          message: `The URL of ${shortNameOf(design, id)} has {${shortened(name)}}, for which no request parameter gives a value; it may be called as it stands.`,
          subject: { id, field: 'url' },
        };
      }
    }
  },
};
