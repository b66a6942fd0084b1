import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import { urlPlaceholders } from '../model/urlTemplate.ts';
import type { Rule } from './rule.ts';
import { PARAMETER_NAME } from './transformationsOf.ts';

export const filledPlaceholder: Rule = {
  code: 'integration/unfilled-placeholder',
  severity: 'warning',
  unverified: true,
  title: 'Nothing fills a placeholder in the URL of a WebSocket integration',
  reason:
    'A WebSocket API fills the placeholders of a URL with the path parameters that the integration is given. One without a value may stay in the URL as it is.',
  fix: 'Add a request parameter integration.request.path.name for {name}.',
  source: 'API Gateway Developer Guide, "Set up data mapping for WebSocket APIs": integration.request.path.name.',
  each: 'integration',
  *check(integration, design) {
    if (!('url' in integration) || !('requestParameters' in integration)) return;
    const { id, url, requestParameters } = integration;
    for (const name of new Set(urlPlaceholders(url))) {
      if (requestParameters.some(({ destination }) => destination === `integration.request.path.${name}`)) continue;
      yield {
        message: `The URL of ${shortNameOf(design, id)} has {${shortened(name)}}, for which no request parameter gives a value; it may be called as it stands.`,
        subject: { id, field: 'url' },
        about: name,
      };
    }
  },
  quickFixes(integration, design, { about = '' }) {
    if (!('url' in integration) || !('requestParameters' in integration) || !PARAMETER_NAME.test(about)) return [];
    const { id, requestParameters } = integration;
    const destination = `integration.request.path.${about}`;
    const hasMessage = routesTo(design, id).some(({ key }) => key.kind === 'message' || key.kind === 'default');
    if (!hasMessage) return [];
    return [
      setAt(`Take {${shortened(about)}} from the message`, id, 'requestParameters', [
        ...requestParameters,
        { destination, source: `route.request.body.${about}` },
      ]),
    ];
  },
};
