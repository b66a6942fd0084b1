import { contentsOf } from '../model/schemaTexts.ts';
import { documentedRoutes } from './documentedRoutes.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueMediaType: Rule = {
  code: 'documentation/duplicate-media-type',
  severity: 'error',
  fix: 'Remove one of them; oneOf in its schema says that a body may be either.',
  source: 'OpenAPI 3.0.3, Media Type Object: one for each media type of a body.',
  *check(design) {
    for (const { id, title } of documentedRoutes(design)) {
      const route = design.routes[id];
      const given = [...(route ? contentsOf(route) : [])].filter(({ content }) => content.mediaType !== '');
      const bodyOf = (field: string) => field.slice(0, field.lastIndexOf('.'));
      for (const { item } of repeated(given, ({ field, content }) => `${bodyOf(field)} ${content.mediaType}`)) {
        yield {
          message: `One body of ${title} has the media type ${item.content.mediaType} twice; the documents hold the first.`,
          subject: { id, field: `${item.field}.mediaType` },
        };
      }
    }
  },
};
