import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import { parameterNames } from '../model/route.ts';
import { urlPlaceholders } from '../model/urlTemplate.ts';
import { httpUrlsOf } from './httpUrlsOf.ts';
import type { Rule } from './rule.ts';

export const pathPassedOn: Rule = {
  code: 'integration/path-dropped',
  severity: 'warning',
  fix: 'Put the parameter into the URL, such as https://example.com/{proxy}.',
  source:
    'API Gateway Developer Guide, "HTTP proxy integrations for HTTP APIs": placeholders in the URL are what passes parameters on.',
  *check(design) {
    for (const { id, url } of httpUrlsOf(design)) {
      if (urlPlaceholders(url).length > 0) continue;
      const route = routesTo(design, id).find((candidate) => parameterNames(candidate.key).length > 0);
      if (!route) continue;
      yield {
        message: `${shortNameOf(design, id)} is not told what {${parameterNames(route.key).join('} and {')}} took in ${shortNameOf(design, route.id)}: its URL has no placeholder.`,
        subject: { id, field: 'url' },
      };
    }
  },
};
