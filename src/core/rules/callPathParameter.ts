import { pathParameterIn, sourcesIn } from '../model/mappingSyntax.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import { parameterNames } from '../model/route.ts';
import { callsOf } from './callsOf.ts';
import type { Rule } from './rule.ts';

export const callPathParameter: Rule = {
  code: 'call/path-parameter',
  severity: 'warning',
  fix: 'Use the name of a parameter that every route to the integration has.',
  source: 'API Gateway Developer Guide, "Transform API requests and responses for HTTP APIs": $request.path.name.',
  *check(design) {
    for (const { integration, parameters } of callsOf(design)) {
      const { id } = integration;
      for (const { label, field, value = '' } of parameters) {
        for (const source of sourcesIn(value)) {
          const name = pathParameterIn(source);
          const wanting =
            name === undefined
              ? undefined
              : routesTo(design, id).find((route) => !parameterNames(route.key).includes(name));
          if (!wanting) continue;
          yield {
            message: `The ${label} of the call ${shortNameOf(design, id)} uses $${source}, and ${shortNameOf(design, wanting.id)} has no {${name}} in its path.`,
            subject: { id, field },
          };
        }
      }
    }
  },
};
