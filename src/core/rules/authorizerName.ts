import type { Rule } from './rule.ts';

const MAX = 128;

export const authorizerName: Rule = {
  code: 'authorizer/name-length',
  severity: 'error',
  fix: `Give it a name of 1 to ${MAX} characters.`,
  source: 'API Gateway V2 API reference, CreateAuthorizer: name.',
  *check(design) {
    for (const { id, name } of Object.values(design.authorizers)) {
      if (name.trim() === '') yield { message: 'The authorizer has no name.', subject: { id, field: 'name' } };
      else if (name.length > MAX)
        yield {
          message: `The name of the authorizer has ${name.length} characters; API Gateway takes at most ${MAX}.`,
          subject: { id, field: 'name' },
        };
    }
  },
};
