import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { namedParameters } from './namedParameters.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueRequestParameter: Rule = {
  code: 'route/duplicate-request-parameter',
  severity: 'error',
  title: 'A route declares a parameter twice',
  reason:
    'In a template the parameters are a map, which holds each name once: one of the two would be dropped, and with it whether it is required. Headers are told apart by no upper and lower case.',
  fix: 'Keep one of them.',
  source: 'API Gateway V2 API reference, CreateRoute and CreateRouteResponse: the parameters are maps.',
  each: 'route',
  *check(route, design) {
    const named = namedParameters(route).filter(({ name }) => name !== '');
    for (const { item } of repeated(named, ({ key }) => key)) {
      yield {
        message: `${shortNameOf(design, route.id)} has the parameter ${shortened(item.name)} twice.`,
        subject: { id: route.id, field: `${item.path}.name` },
      };
    }
  },
  quickFixes(route, _design, { subject: { field } }) {
    const found = namedParameters(route).find(({ path }) => `${path}.name` === field);
    return found ? [setAt(`Remove the second ${shortened(found.name)}`, route.id, found.path, undefined)] : [];
  },
};
