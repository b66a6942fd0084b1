import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';
import { PARAMETER_NAME, parameterSetsOf } from './transformationsOf.ts';

const FORMS = {
  request: {
    pattern: /^integration\.request\.(header|querystring|path)\.(.*)$/s,
    form: 'integration.request.header.name, .querystring.name or .path.name',
  },
  response: { pattern: /^route\.response\.(header)\.(.*)$/s, form: 'route.response.header.name' },
} as const;

export const messageDestination: Rule = {
  code: 'integration/parameter-destination',
  severity: 'error',
  fix: 'Write integration.request.header.name for a message, route.response.header.name for an answer; names have letters, digits, ., _, $ and -.',
  source: 'API Gateway Developer Guide, "Set up data mapping for WebSocket APIs".',
  *check(design) {
    for (const { id, side, what, parameters, field } of parameterSetsOf(design)) {
      const { pattern, form } = FORMS[side];
      for (const destination of new Set(parameters.map((parameter) => parameter.destination))) {
        const name = pattern.exec(destination)?.[2];
        if (name !== undefined && PARAMETER_NAME.test(name)) continue;
        yield {
          message: `A parameter of ${what} goes to ${shortened(destination) || 'nothing'}; it takes ${form}.`,
          subject: { id, field },
        };
      }
    }
  },
};
