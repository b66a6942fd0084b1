import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { namedParameters } from './namedParameters.ts';
import type { Rule } from './rule.ts';
import { PARAMETER_NAME } from './transformationsOf.ts';

export const requestParameterName: Rule = {
  code: 'route/parameter-name',
  severity: 'error',
  title: 'The name of a parameter is empty or has characters that none may have',
  reason:
    'The name becomes part of what the route declares, route.request.header.name, and API Gateway takes no other characters there.',
  fix: 'Use letters, digits, ., _, $ and - only.',
  source: 'API Gateway Developer Guide, "Set up data mapping for WebSocket APIs": names of parameters.',
  each: 'route',
  *check(route, design) {
    for (const { name, path } of namedParameters(route)) {
      if (PARAMETER_NAME.test(name)) continue;
      yield {
        message:
          name === ''
            ? `A parameter of ${shortNameOf(design, route.id)} has no name.`
            : `The parameter ${shortened(name)} of ${shortNameOf(design, route.id)} has characters other than letters, digits, ., _, $ and -.`,
        subject: { id: route.id, field: `${path}.name` },
      };
    }
  },
  quickFixes(route, _design, { subject: { field } }) {
    const found = namedParameters(route).find(({ path }) => `${path}.name` === field);
    if (!found) return [];
    const { name, path } = found;
    const trimmed = name.trim();
    if (trimmed === '') return [setAt('Remove the parameter without a name', route.id, path, undefined)];
    if (!PARAMETER_NAME.test(trimmed)) return [];
    return [setAt(`Make it ${shortened(trimmed)}`, route.id, `${path}.name`, trimmed)];
  },
};
