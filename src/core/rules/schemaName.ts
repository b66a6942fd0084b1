import { batch } from '../commands/command.ts';
import { renameSchema } from '../commands/renameSchema.ts';
import { freshName, shortNameOf } from '../model/naming.ts';
import { schemasOf } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const schemaName: Rule = {
  code: 'schema/name',
  severity: 'error',
  title: 'The name of a shared schema is one that OpenAPI does not take',
  reason:
    'A schema is referred to by its name, in a pointer that knows letters, digits, dots, dashes and underscores. With another name the document is invalid.',
  fix: 'Use letters, digits, ., - and _ only.',
  source: 'OpenAPI 3.0.3, Components Object (keys match ^[a-zA-Z0-9._-]+$).',
  each: 'schema',
  *check({ id, name }, design) {
    if (/^[\w.-]+$/.test(name)) return;
    const message =
      name === ''
        ? 'The shared schema has no name.'
        : `The name ${shortNameOf(design, id)} of a shared schema holds other characters than letters, digits, ., - and _.`;
    yield { message, subject: { id, field: 'name' } };
  },
  quickFixes({ id, apiId, name }, design) {
    const spelled = name.replace(/[^\w.-]+/g, '-').replace(/^-+|-+$/g, '') || 'Item';
    const made = freshName(
      spelled,
      schemasOf(design, apiId).map((schema) => schema.name),
    );
    return [batch(`Call it ${shortened(made)}`, [renameSchema(id, made)])];
  },
  fixAll: true,
};
