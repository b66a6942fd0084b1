import type { Rule } from './rule.ts';

export const apiNameLength: Rule = {
  code: 'api/name-length',
  severity: 'error',
  fix: 'Give the API a name of 1 to 128 characters.',
  source: 'API Gateway V2 API reference, CreateApi: Name.',
  *check(design) {
    for (const api of Object.values(design.apis)) {
      if (api.name.trim() === '') {
        yield { message: 'The API has no name.', subject: { id: api.id, field: 'name' } };
      } else if (api.name.length > 128) {
        yield {
          message: `The name of the API has ${api.name.length} characters; API Gateway takes at most 128.`,
          subject: { id: api.id, field: 'name' },
        };
      }
    }
  },
};
