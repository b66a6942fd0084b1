import { setAt } from '../commands/setAt.ts';
import { pathParameterIn, sourcesIn } from '../model/mappingSyntax.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import { parameterNames } from '../model/route.ts';
import { shortened } from '../model/shortened.ts';
import { callParametersOf } from './callsOf.ts';
import { withSource } from './mendedValue.ts';
import type { Rule } from './rule.ts';
import { sharedParameters } from './sharedParameters.ts';

export const callPathParameter: Rule = {
  code: 'call/path-parameter',
  severity: 'warning',
  title: 'A call sends a path parameter that a route does not have',
  reason: 'A request that comes by such a route has no parameter of that name, so that there is nothing to send.',
  fix: 'Use the name of a parameter that every route to the integration has.',
  source: 'API Gateway Developer Guide, "Transform API requests and responses for HTTP APIs": $request.path.name.',
  each: 'integration',
  *check(integration, design) {
    const { id } = integration;
    for (const { label, field, value = '' } of callParametersOf(integration)) {
      for (const source of new Set(sourcesIn(value))) {
        const name = pathParameterIn(source);
        if (name === undefined) continue;
        const wanting = routesTo(design, id).find((route) => !parameterNames(route.key).includes(name));
        if (!wanting) continue;
        yield {
          message: `The ${label} of the call ${shortNameOf(design, id)} uses $${shortened(source)}, and ${shortNameOf(design, wanting.id)} has no {${shortened(name)}} in its path.`,
          subject: { id, field },
          about: source,
        };
      }
    }
  },
  quickFixes(integration, design, { subject, about = '' }) {
    const parameter = callParametersOf(integration).find(({ field }) => field === subject.field);
    if (!parameter) return [];
    const { field, value = '' } = parameter;
    return sharedParameters(design, integration.id).map((name) =>
      setAt(
        `Send $request.path.${shortened(name)}`,
        integration.id,
        field,
        withSource(value, about, `request.path.${name}`),
      ),
    );
  },
};
