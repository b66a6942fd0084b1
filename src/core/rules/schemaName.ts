import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const schemaName: Rule = {
  code: 'schema/name',
  severity: 'error',
  fix: 'Use letters, digits, ., - and _ only.',
  source: 'OpenAPI 3.0.3, Components Object (keys match ^[a-zA-Z0-9._-]+$).',
  *check(design) {
    for (const { id, name } of Object.values(design.schemas)) {
      if (/^[\w.-]+$/.test(name)) continue;
      const message =
        name === ''
          ? 'The shared schema has no name.'
          : `The name ${shortNameOf(design, id)} of a shared schema holds other characters than letters, digits, ., - and _.`;
      yield { message, subject: { id, field: 'name' } };
    }
  },
};
