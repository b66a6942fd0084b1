import { isHttpToken } from '../model/httpToken.ts';
import { shortened } from '../model/shortened.ts';
import { documentedRoutes } from './documentedRoutes.ts';
import type { Rule } from './rule.ts';

export const documentedParameterName: Rule = {
  code: 'documentation/parameter-name',
  severity: 'error',
  fix: 'Name the parameter as clients send it.',
  source: 'OpenAPI 3.0.3, Parameter Object; RFC 9110, section 5.1 (names of headers).',
  *check(design) {
    for (const { id, title, documentation } of documentedRoutes(design)) {
      for (const [index, parameter] of documentation.parameters.entries()) {
        const subject = { id, field: `documentation.parameters.${index}.name` };
        if (parameter.name.trim() === '') yield { message: `A parameter of ${title} has no name.`, subject };
        else if (parameter.in === 'header' && !isHttpToken(parameter.name)) {
          yield { message: `${shortened(parameter.name)} of ${title} cannot be the name of a header.`, subject };
        }
      }
    }
  },
};
