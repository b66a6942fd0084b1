import { documentedRoutes } from './documentedRoutes.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueDocumentedParameter: Rule = {
  code: 'documentation/duplicate-parameter',
  severity: 'error',
  fix: 'Remove one of them.',
  source:
    'OpenAPI 3.0.3, Operation Object: a parameter is unique by its name and where it is; names of headers in any case.',
  *check(design) {
    for (const { id, title, documentation } of documentedRoutes(design)) {
      const named = [...documentation.parameters.entries()].filter(([, { name }]) => name.trim() !== '');
      for (const { item } of repeated(named, ([, { name, in: place }]) =>
        place === 'header' ? `header ${name.toLowerCase()}` : `${place} ${name}`,
      )) {
        const [index, { name, in: place }] = item;
        yield {
          message: `${title} documents the ${place} parameter ${name} twice; the documents hold the first.`,
          subject: { id, field: `documentation.parameters.${index}.name` },
        };
      }
    }
  },
};
