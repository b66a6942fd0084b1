import { setAt } from '../commands/setAt.ts';
import { valueAt } from '../model/paths.ts';
import { shortened } from '../model/shortened.ts';
import { documentedRoute } from './documentedRoute.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueDocumentedParameter: Rule = {
  code: 'documentation/duplicate-parameter',
  severity: 'error',
  title: 'A route documents a parameter twice',
  reason:
    'OpenAPI tells the parameters of an operation apart by name and place, and a document with two alike is invalid. The documents hold the first, so what the second says is lost.',
  fix: 'Remove one of them.',
  source:
    'OpenAPI 3.0.3, Operation Object: a parameter is unique by its name and where it is; names of headers in any case.',
  each: 'route',
  *check(route) {
    const documented = documentedRoute(route);
    if (!documented) return;
    const { id, title, documentation } = documented;
    const named = [...documentation.parameters.entries()].filter(([, { name }]) => name.trim() !== '');
    for (const { item } of repeated(named, ([, { name, in: place }]) =>
      place === 'header' ? `header ${name.toLowerCase()}` : `${place} ${name}`,
    )) {
      const [index, { name, in: place }] = item;
      yield {
        message: `${title} documents the ${place} parameter ${shortened(name)} twice; the documents hold the first.`,
        subject: { id, field: `documentation.parameters.${index}.name` },
      };
    }
  },
  quickFixes(route, _design, { subject: { field = '' } }) {
    const name = shortened(String(valueAt(route, field)));
    return [setAt(`Remove the second ${name}`, route.id, field.slice(0, -'.name'.length), undefined)];
  },
};
