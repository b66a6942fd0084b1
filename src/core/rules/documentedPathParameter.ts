import { setAt } from '../commands/setAt.ts';
import { parameterNames } from '../model/route.ts';
import { shortened } from '../model/shortened.ts';
import { documentedRoute } from './documentedRoute.ts';
import type { Rule } from './rule.ts';

export const documentedPathParameter: Rule = {
  code: 'documentation/path-parameter',
  severity: 'error',
  title: 'A documented path parameter is not in the path',
  reason:
    'OpenAPI wants each path parameter to be a part of the path, so the documents leave this one out, and what is said about it reaches nobody.',
  fix: 'Correct the name, remove the parameter, or put it into the path.',
  source: 'OpenAPI 3.0.3, Path Templating: each path parameter corresponds to a part of the path.',
  each: 'route',
  *check(route) {
    const documented = documentedRoute(route);
    if (!documented) return;
    const { id, key, title, documentation } = documented;
    const names = parameterNames(key);
    for (const [index, parameter] of documentation.parameters.entries()) {
      if (parameter.in !== 'path' || parameter.name === '' || names.includes(parameter.name)) continue;
      yield {
        message: `The path of ${title} has no parameter ${shortened(parameter.name)}; the documents leave it out.`,
        subject: { id, field: `documentation.parameters.${index}.name` },
      };
    }
  },
  quickFixes(route, _design, { subject: { field = '' } }) {
    const documented = documentedRoute(route);
    const parameters = documented?.documentation.parameters ?? [];
    const parameter = parameters[Number(field.split('.')[2])];
    if (!documented || !parameter) return [];
    const said = new Set(parameters.flatMap(({ in: place, name }) => (place === 'path' ? [name] : [])));
    const [meant, ...others] = parameterNames(documented.key).filter((name) => !said.has(name));
    return [
      ...(meant !== undefined && others.length === 0
        ? [setAt(`Call it ${shortened(meant)}`, route.id, field, meant)]
        : []),
      setAt(`Remove the parameter ${shortened(parameter.name)}`, route.id, field.slice(0, -'.name'.length), undefined),
    ];
  },
};
