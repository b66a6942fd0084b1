import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import { parameterNames } from '../model/route.ts';
import { shortened } from '../model/shortened.ts';
import { urlPlaceholders } from '../model/urlTemplate.ts';
import type { Rule } from './rule.ts';
import { sharedParameters } from './sharedParameters.ts';

export const knownPlaceholder: Rule = {
  code: 'integration/unknown-placeholder',
  severity: 'error',
  title: 'A URL asks for a path parameter that a route does not have',
  reason:
    'API Gateway fills a placeholder with the parameter of that name in the path of the route. One that the route does not have stays unresolved.',
  fix: 'Use the name of a parameter that every route to the integration has.',
  source: 'API Gateway Developer Guide, "HTTP proxy integrations for HTTP APIs".',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'http-url') return;
    const { id, url } = integration;
    for (const name of new Set(urlPlaceholders(url))) {
      const wanting = routesTo(design, id).find((route) => !parameterNames(route.key).includes(name));
      if (!wanting) continue;
      const plain = name.replace(/\+$/, '');
      const finding = { subject: { id, field: 'url' }, about: name };
      const title = shortNameOf(design, id);
      yield parameterNames(wanting.key).includes(plain)
        ? { ...finding, message: `The URL of ${title} has to say {${plain}} for what {${name}} takes in a path.` }
        : {
            ...finding,
            message: `The URL of ${title} has {${shortened(name)}}, which is no parameter in the path of ${shortNameOf(design, wanting.id)}.`,
          };
    }
  },
  quickFixes(integration, design, { about = '' }) {
    if (integration.kind !== 'http-url') return [];
    const { id, url } = integration;
    const shared = sharedParameters(design, id);
    const plain = about.replace(/\+$/, '');
    const unused = shared.filter((name) => !urlPlaceholders(url).includes(name));
    const names = shared.includes(plain) ? [plain] : unused;
    return names.map((name) => setAt(`Write {${shortened(name)}}`, id, 'url', withPlaceholder(url, about, name)));
  },
};

/** Expressions, `${…}`, stay as they are. */
function withPlaceholder(url: string, from: string, to: string): string {
  return url.replaceAll(/\$?\{([^{}]*)\}/g, (all, name) => (all === `{${from}}` && name === from ? `{${to}}` : all));
}
