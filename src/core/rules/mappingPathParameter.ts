import { pathParameterIn, sourcesIn } from '../model/mappingSyntax.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import { parameterNames } from '../model/route.ts';
import { mappedOf } from './mappedOf.ts';
import type { Rule } from './rule.ts';

export const mappingPathParameter: Rule = {
  code: 'integration/mapping-parameter',
  severity: 'warning',
  fix: 'Use the name of a parameter that every route to the integration has.',
  source: 'API Gateway Developer Guide, "Transform API requests and responses for HTTP APIs": $request.path.name.',
  *check(design) {
    for (const { id, what, mappings, field } of mappedOf(design)) {
      const sources = new Set(mappings.flatMap(({ value }) => sourcesIn(value)));
      for (const source of sources) {
        const name = pathParameterIn(source);
        if (name === undefined) continue;
        const wanting = routesTo(design, id).find((route) => !parameterNames(route.key).includes(name));
        if (!wanting) continue;
        yield {
          message: `A mapping of ${what} uses $${source}, and ${shortNameOf(design, wanting.id)} has no {${name}} in its path.`,
          subject: { id, field },
        };
      }
    }
  },
};
