import { parameterNames } from '../model/route.ts';
import { shortened } from '../model/shortened.ts';
import { documentedRoutes } from './documentedRoutes.ts';
import type { Rule } from './rule.ts';

export const documentedPathParameter: Rule = {
  code: 'documentation/path-parameter',
  severity: 'error',
  fix: 'Correct the name, remove the parameter, or put it into the path.',
  source: 'OpenAPI 3.0.3, Path Templating: each path parameter corresponds to a part of the path.',
  *check(design) {
    for (const { id, key, title, documentation } of documentedRoutes(design)) {
      const names = parameterNames(key);
      for (const [index, parameter] of documentation.parameters.entries()) {
        if (parameter.in !== 'path' || parameter.name === '' || names.includes(parameter.name)) continue;
        yield {
          message: `The path of ${title} has no parameter ${shortened(parameter.name)}; the documents leave it out.`,
          subject: { id, field: `documentation.parameters.${index}.name` },
        };
      }
    }
  },
};
