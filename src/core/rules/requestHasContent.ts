import { documentedRoutes } from './documentedRoutes.ts';
import type { Rule } from './rule.ts';

export const requestHasContent: Rule = {
  code: 'documentation/request-content',
  severity: 'warning',
  fix: 'Add a media type, or remove the request body.',
  source: 'OpenAPI 3.0.3, Request Body Object: the content is required.',
  *check(design) {
    for (const { id, title, documentation } of documentedRoutes(design)) {
      if (documentation.request?.content.length !== 0) continue;
      yield {
        message: `The request body of ${title} has no media type, so nobody learns what to send.`,
        subject: { id, field: 'documentation.request' },
      };
    }
  },
};
