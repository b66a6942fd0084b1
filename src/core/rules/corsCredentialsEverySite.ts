import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { namedOrigins } from './namedOrigins.ts';
import type { Rule } from './rule.ts';

export const corsCredentialsEverySite: Rule = {
  code: 'cors/credentials-every-site',
  severity: 'warning',
  title: 'CORS allows credentials from every site of a scheme',
  reason:
    'Browsers then send along the cookies of whoever visits a page, whichever site it is from, and let the page read the answer. It could do with the API what its visitor may.',
  fix: 'Name the origins of your pages, or turn credentials off.',
  source:
    'API Gateway Developer Guide, "Configuring CORS for an HTTP API"; Fetch standard, "CORS protocol and credentials".',
  topic: 'security',
  unverified: true,
  each: 'api',
  *check(api, design) {
    if (api.protocol !== 'HTTP' || !api.cors?.allowCredentials) return;
    const { allowOrigins } = api.cors;
    const wildcard = allowOrigins.find((origin) => origin === 'https://*' || origin === 'http://*');
    if (wildcard === undefined || allowOrigins.includes('*')) return;
    yield {
      message: `CORS of ${shortNameOf(design, api.id)} allows credentials from the origin ${wildcard}, so any site may act for those who visit it.`,
      subject: { id: api.id, field: 'cors.allowCredentials' },
    };
  },
  quickFixes: (api, design) => [
    setAt(`Turn credentials off in CORS of ${shortNameOf(design, api.id)}`, api.id, 'cors.allowCredentials', false),
    ...namedOrigins(api, design),
  ],
};
