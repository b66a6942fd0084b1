import { setAt } from '../commands/setAt.ts';
import { isHttpToken } from '../model/httpToken.ts';
import { shortened } from '../model/shortened.ts';
import { documentedRoute } from './documentedRoute.ts';
import type { Rule } from './rule.ts';

export const documentedParameterName: Rule = {
  code: 'documentation/parameter-name',
  severity: 'error',
  title: 'A documented parameter has no name, or one that no header can have',
  reason:
    'OpenAPI demands a name for each parameter, and HTTP knows no header of such a name. Tools refuse the document, or make code that cannot send the parameter.',
  fix: 'Name the parameter as clients send it.',
  source: 'OpenAPI 3.0.3, Parameter Object; RFC 9110, section 5.1 (names of headers).',
  each: 'route',
  *check(route) {
    const documented = documentedRoute(route);
    if (!documented) return;
    const { id, title, documentation } = documented;
    for (const [index, parameter] of documentation.parameters.entries()) {
      const subject = { id, field: `documentation.parameters.${index}.name` };
      if (parameter.name.trim() === '') yield { message: `A parameter of ${title} has no name.`, subject };
      else if (parameter.in === 'header' && !isHttpToken(parameter.name)) {
        yield { message: `${shortened(parameter.name)} of ${title} cannot be the name of a header.`, subject };
      }
    }
  },
  quickFixes(route, _design, { subject: { field = '' } }) {
    const parameter = documentedRoute(route)?.documentation.parameters[Number(field.split('.')[2])];
    if (!parameter) return [];
    const name = parameter.name.trim();
    const spelled = name.replace(/\s+/g, '-');
    const remove = name === '' ? 'Remove the parameter without a name' : `Remove the parameter ${shortened(name)}`;
    return [
      ...(isHttpToken(spelled) ? [setAt(`Call it ${shortened(spelled)}`, route.id, field, spelled)] : []),
      setAt(remove, route.id, field.slice(0, -'.name'.length), undefined),
    ];
  },
};
