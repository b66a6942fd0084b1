import { HTTP_TOKEN } from '../model/httpToken.ts';
import { contentsOf } from '../model/schemaTexts.ts';
import { shortened } from '../model/shortened.ts';
import { documentedRoutes } from './documentedRoutes.ts';
import type { Rule } from './rule.ts';

const PARAMETER = `\\s*;\\s*${HTTP_TOKEN}=("[^"]*"|${HTTP_TOKEN})`;
const MEDIA_TYPE = new RegExp(`^${HTTP_TOKEN}/${HTTP_TOKEN}(${PARAMETER})*$`);

export const mediaType: Rule = {
  code: 'documentation/media-type',
  severity: 'error',
  fix: 'Write a media type such as application/json, or a range such as image/*.',
  source: 'OpenAPI 3.0.3, Request Body Object; RFC 9110, section 8.3.1.',
  *check(design) {
    for (const { id, title } of documentedRoutes(design)) {
      const route = design.routes[id];
      for (const { field, content } of route ? contentsOf(route) : []) {
        if (MEDIA_TYPE.test(content.mediaType)) continue;
        const message =
          content.mediaType === ''
            ? `A body of ${title} has no media type; the documents leave it out.`
            : `${shortened(content.mediaType)} in ${title} is no media type.`;
        yield { message, subject: { id, field: `${field}.mediaType` } };
      }
    }
  },
};
