import { documentedRoutes } from './documentedRoutes.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueResponseStatus: Rule = {
  code: 'documentation/duplicate-status',
  severity: 'error',
  fix: 'Remove one of them, or put both into one.',
  source: 'OpenAPI 3.0.3, Responses Object: one response for a status.',
  *check(design) {
    for (const { id, title, documentation } of documentedRoutes(design)) {
      const given = [...documentation.responses.entries()].filter(([, { status }]) => status !== '');
      for (const { item } of repeated(given, ([, { status }]) => status)) {
        const [index, { status }] = item;
        yield {
          message: `${title} documents the response ${status} twice; the documents hold the first.`,
          subject: { id, field: `documentation.responses.${index}.status` },
        };
      }
    }
  },
};
