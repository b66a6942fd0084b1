import { shortNameOf } from '../model/naming.ts';
import { hostOf, isPrivateHost } from '../model/urlTemplate.ts';
import type { Rule } from './rule.ts';

export const publicHost: Rule = {
  code: 'integration/private-host',
  severity: 'warning',
  title: 'A URL leads to a host that only a private network knows',
  reason:
    'API Gateway calls URLs over the public internet. A private address means something else there, and a private name means nothing, so every request fails.',
  fix: 'Use a name that the internet knows; an HTTP API reaches a private one through a VPC link, a WebSocket API through a function.',
  source:
    'API Gateway Developer Guide, "HTTP proxy integrations for HTTP APIs": the endpoint has to be publicly routable.',
  each: 'integration',
  *check(integration, design) {
    if (!('url' in integration)) return;
    const { id, url } = integration;
    const host = hostOf(url);
    if (host === undefined || !isPrivateHost(host)) return;
    yield {
      message: `${shortNameOf(design, id)} goes to ${host}, which API Gateway can hardly reach: it calls endpoints over the public internet.`,
      subject: { id, field: 'url' },
    };
  },
};
