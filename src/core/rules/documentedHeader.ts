import { setAt } from '../commands/setAt.ts';
import { valueAt } from '../model/paths.ts';
import { documentedRoute } from './documentedRoute.ts';
import type { Rule } from './rule.ts';

const IGNORED: ReadonlyMap<string, string> = new Map([
  ['accept', 'It follows from the media types of the responses.'],
  ['content-type', 'It follows from the media types of the request body.'],
  ['authorization', 'It follows from what guards the route.'],
]);

export const documentedHeader: Rule = {
  code: 'documentation/ignored-header',
  severity: 'info',
  title: 'A documented header is one that OpenAPI ignores',
  reason:
    'OpenAPI says these three headers by other means, and tools that read the document drop a parameter for one. What is written there reaches nobody.',
  fix: 'Remove the parameter.',
  source: 'OpenAPI 3.0.3, Parameter Object: parameters for Accept, Content-Type and Authorization are ignored.',
  each: 'route',
  *check(route) {
    const documented = documentedRoute(route);
    if (!documented) return;
    const { id, documentation } = documented;
    for (const [index, parameter] of documentation.parameters.entries()) {
      const instead = IGNORED.get(parameter.name.toLowerCase());
      if (parameter.in !== 'header' || !instead) continue;
      yield {
        message: `OpenAPI ignores a parameter for the header ${parameter.name}. ${instead}`,
        subject: { id, field: `documentation.parameters.${index}.name` },
      };
    }
  },
  quickFixes(route, _design, { subject: { field = '' } }) {
    return [
      setAt(`Remove the parameter ${valueAt(route, field)}`, route.id, field.slice(0, -'.name'.length), undefined),
    ];
  },
};
