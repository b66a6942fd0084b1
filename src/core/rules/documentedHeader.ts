import { documentedRoutes } from './documentedRoutes.ts';
import type { Rule } from './rule.ts';

const IGNORED: ReadonlyMap<string, string> = new Map([
  ['accept', 'It follows from the media types of the responses.'],
  ['content-type', 'It follows from the media types of the request body.'],
  ['authorization', 'It follows from what guards the route.'],
]);

export const documentedHeader: Rule = {
  code: 'documentation/ignored-header',
  severity: 'info',
  fix: 'Remove the parameter.',
  source: 'OpenAPI 3.0.3, Parameter Object: parameters for Accept, Content-Type and Authorization are ignored.',
  *check(design) {
    for (const { id, documentation } of documentedRoutes(design)) {
      for (const [index, parameter] of documentation.parameters.entries()) {
        const instead = IGNORED.get(parameter.name.toLowerCase());
        if (parameter.in !== 'header' || !instead) continue;
        yield {
          message: `OpenAPI ignores a parameter for the header ${parameter.name}. ${instead}`,
          subject: { id, field: `documentation.parameters.${index}.name` },
        };
      }
    }
  },
};
