import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { hostOf, isPrivateHost } from '../model/urlTemplate.ts';
import type { Rule } from './rule.ts';

export const publicPlainHttp: Rule = {
  code: 'integration/public-plain-http',
  severity: 'warning',
  topic: 'security',
  title: 'A public endpoint is called over plain HTTP',
  reason:
    'API Gateway calls the endpoint over the public internet. Over http:// whoever is on the way can read and change what it sends, with the tokens of clients in it, although these came over HTTPS.',
  fix: 'Write the URL with https://.',
  source:
    'API Gateway Developer Guide, "HTTP proxy integrations for HTTP APIs": the endpoint has to be publicly routable.',
  each: 'integration',
  *check(integration, design) {
    if (!('url' in integration) || !/^http:\/\//i.test(integration.url)) return;
    const { id, url } = integration;
    const host = hostOf(url);
    if (host !== undefined && isPrivateHost(host)) return; // it is not reached in the first place
    yield {
      message: `API Gateway calls ${shortNameOf(design, id)} over plain HTTP, through the public internet.`,
      subject: { id, field: 'url' },
    };
  },
  quickFixes(integration) {
    if (!('url' in integration)) return [];
    const { id, url } = integration;
    return [setAt('Call it over https://', id, 'url', url.replace(/^http:/i, 'https:'))];
  },
};
