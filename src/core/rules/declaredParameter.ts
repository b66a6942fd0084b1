import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';
import { parameterSetsOf } from './transformationsOf.ts';

const OF_CONNECT = /^route\.request\.(?:multivalue)?(querystring|header)\.(.+)$/;

export const declaredParameter: Rule = {
  code: 'integration/undeclared-parameter',
  severity: 'error',
  fix: 'Add it to the request parameters of $connect; a message has what is in its body, route.request.body.name.',
  source:
    'API Gateway Developer Guide, "Set up data mapping for WebSocket APIs": headers and query strings are those of $connect, declared by its route.',
  *check(design) {
    for (const { id, side, what, parameters, field } of parameterSetsOf(design)) {
      if (side === 'response') continue;
      for (const source of new Set(parameters.map((parameter) => parameter.source))) {
        const [, place, name] = OF_CONNECT.exec(source) ?? [];
        if (name === undefined) continue;
        const subject = { id, field };
        for (const route of routesTo(design, id)) {
          if (route.protocol !== 'WEBSOCKET') continue;
          if (route.key.kind !== 'connect')
            yield {
              message: `A parameter of ${what} takes ${shortened(source)}, and ${shortNameOf(design, route.id)} leads there too: only $connect has headers and a query string.`,
              subject,
            };
          else if (!route.requestParameters.some((declared) => declared.in === place && declared.name === name))
            yield {
              message: `A parameter of ${what} takes ${shortened(source)}, which ${shortNameOf(design, route.id)} does not declare among its request parameters.`,
              subject,
            };
        }
      }
    }
  },
};
