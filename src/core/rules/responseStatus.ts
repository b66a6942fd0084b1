import { RESPONSE_STATUS } from '../model/documentation.ts';
import { shortened } from '../model/shortened.ts';
import { documentedRoutes } from './documentedRoutes.ts';
import type { Rule } from './rule.ts';

export const responseStatus: Rule = {
  code: 'documentation/status',
  severity: 'error',
  fix: 'Write a status code such as 200, a range such as 4XX, or default.',
  source: 'OpenAPI 3.0.3, Responses Object.',
  *check(design) {
    for (const { id, title, documentation } of documentedRoutes(design)) {
      for (const [index, { status }] of documentation.responses.entries()) {
        if (RESPONSE_STATUS.test(status)) continue;
        const what = status === '' ? 'A response' : `The response ${shortened(status)}`;
        yield {
          message: `${what} of ${title} is for no status; the documents leave it out.`,
          subject: { id, field: `documentation.responses.${index}.status` },
        };
      }
    }
  },
};
