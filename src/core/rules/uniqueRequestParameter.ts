import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';
import { webSocketRoutes } from './webSocketRoutes.ts';

export const uniqueRequestParameter: Rule = {
  code: 'route/duplicate-request-parameter',
  severity: 'error',
  fix: 'Keep one of them.',
  source: 'API Gateway V2 API reference, CreateRoute and CreateRouteResponse: the parameters are maps.',
  *check(design) {
    for (const { id, requestParameters, response } of webSocketRoutes(design)) {
      const request = requestParameters.map((parameter, index) => ({
        key: parameter.in === 'header' ? `header ${parameter.name.toLowerCase()}` : `query ${parameter.name}`,
        name: parameter.name,
        field: `requestParameters.${index}.name`,
      }));
      const answer = (response?.parameters ?? []).map(({ name }, index) => ({
        key: `answer ${name.toLowerCase()}`,
        name,
        field: `response.parameters.${index}.name`,
      }));
      const named = [...request, ...answer].filter(({ name }) => name !== '');
      for (const { item } of repeated(named, ({ key }) => key)) {
        yield {
          message: `${shortNameOf(design, id)} has the parameter ${shortened(item.name)} twice.`,
          subject: { id, field: item.field },
        };
      }
    }
  },
};
