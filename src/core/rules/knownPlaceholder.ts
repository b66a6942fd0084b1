import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import { parameterNames } from '../model/route.ts';
import { urlPlaceholders } from '../model/urlTemplate.ts';
import { httpUrlsOf } from './httpUrlsOf.ts';
import type { Rule } from './rule.ts';

export const knownPlaceholder: Rule = {
  code: 'integration/unknown-placeholder',
  severity: 'error',
  fix: 'Use the name of a parameter that every route to the integration has.',
  source: 'API Gateway Developer Guide, "HTTP proxy integrations for HTTP APIs".',
  *check(design) {
    for (const { id, url } of httpUrlsOf(design)) {
      for (const name of new Set(urlPlaceholders(url))) {
        const subject = { id, field: 'url' };
        const wanting = routesTo(design, id).find((route) => !parameterNames(route.key).includes(name));
        if (!wanting) continue;
        const plain = name.replace(/\+$/, '');
        yield parameterNames(wanting.key).includes(plain)
          ? {
              message: `The URL of ${shortNameOf(design, id)} has to say {${plain}} for what {${name}} takes in a path.`,
              subject,
            }
          : {
              message: `The URL of ${shortNameOf(design, id)} has {${name}}, which ${shortNameOf(design, wanting.id)} has not in its path.`,
              subject,
            };
      }
    }
  },
};
