import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';
import { PARAMETER_NAME } from './transformationsOf.ts';
import { webSocketRoutes } from './webSocketRoutes.ts';

export const requestParameterName: Rule = {
  code: 'route/parameter-name',
  severity: 'error',
  fix: 'Use letters, digits, ., _, $ and - only.',
  source: 'API Gateway Developer Guide, "Set up data mapping for WebSocket APIs": names of parameters.',
  *check(design) {
    for (const { id, requestParameters, response } of webSocketRoutes(design)) {
      const named = [
        ...requestParameters.map(({ name }, index) => ({ name, field: `requestParameters.${index}.name` })),
        ...(response?.parameters ?? []).map(({ name }, index) => ({
          name,
          field: `response.parameters.${index}.name`,
        })),
      ];
      for (const { name, field } of named) {
        if (PARAMETER_NAME.test(name)) continue;
        yield {
          message:
            name === ''
              ? `A parameter of ${shortNameOf(design, id)} has no name.`
              : `The parameter ${shortened(name)} of ${shortNameOf(design, id)} has characters other than letters, digits, ., _, $ and -.`,
          subject: { id, field },
        };
      }
    }
  },
};
