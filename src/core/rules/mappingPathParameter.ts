import { pathParameterIn, sourcesIn } from '../model/mappingSyntax.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import { parameterNames } from '../model/route.ts';
import { shortened } from '../model/shortened.ts';
import { mappingTablesOf } from './mappedOf.ts';
import { setMappings } from './mappingFixes.ts';
import { withSource } from './mendedValue.ts';
import type { Rule } from './rule.ts';
import { sharedParameters } from './sharedParameters.ts';

export const mappingPathParameter: Rule = {
  code: 'integration/mapping-parameter',
  severity: 'warning',
  title: 'A parameter mapping takes a path parameter that a route does not have',
  reason: 'A request that comes by such a route has no parameter of that name, so that there is nothing to map.',
  fix: 'Use the name of a parameter that every route to the integration has.',
  source: 'API Gateway Developer Guide, "Transform API requests and responses for HTTP APIs": $request.path.name.',
  each: 'integration',
  *check(integration, design) {
    for (const { id, what, mappings, field } of mappingTablesOf(integration, design)) {
      const sources = new Set(mappings.flatMap(({ value }) => sourcesIn(value)));
      for (const source of sources) {
        const name = pathParameterIn(source);
        if (name === undefined) continue;
        const wanting = routesTo(design, id).find((route) => !parameterNames(route.key).includes(name));
        if (!wanting) continue;
        yield {
          message: `A mapping of ${what} uses $${shortened(source)}, and ${shortNameOf(design, wanting.id)} has no {${shortened(name)}} in its path.`,
          subject: { id, field },
          about: source,
        };
      }
    }
  },
  quickFixes(integration, design, { subject, about = '' }) {
    const table = mappingTablesOf(integration, design).find(({ field }) => field === subject.field);
    if (!table) return [];
    const { id, mappings, field } = table;
    return sharedParameters(design, id).map((name) =>
      setMappings(
        `Take $request.path.${shortened(name)}`,
        integration,
        field,
        mappings.map((mapping) => ({ ...mapping, value: withSource(mapping.value, about, `request.path.${name}`) })),
      ),
    );
  },
};
