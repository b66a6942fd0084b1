import { documentedRoutes } from './documentedRoutes.ts';
import type { Rule } from './rule.ts';

export const operationIdCharacters: Rule = {
  code: 'documentation/operation-id-characters',
  severity: 'warning',
  fix: 'Use letters, digits, _, - and . only, as in listBooks.',
  source: 'OpenAPI 3.0.3, Operation Object: tools make names of functions and addresses of it.',
  *check(design) {
    for (const { id, title, documentation } of documentedRoutes(design)) {
      const { operationId = '' } = documentation;
      if (/^[\w.-]*$/.test(operationId)) continue;
      yield {
        message: `The operation id of ${title} holds other characters than letters, digits, _, - and ., which tools stumble over.`,
        subject: { id, field: 'documentation.operationId' },
      };
    }
  },
};
