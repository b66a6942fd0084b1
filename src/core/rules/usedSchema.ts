import { deleteEntities } from '../commands/deleteEntities.ts';
import { shortNameOf } from '../model/naming.ts';
import { usersOfSchema } from '../model/schemaTexts.ts';
import type { Rule } from './rule.ts';

export const usedSchema: Rule = {
  code: 'schema/unused',
  severity: 'info',
  title: 'Nothing uses a shared schema',
  reason:
    'The documents hold it all the same, and nobody who reads them meets it. It may be left over from a route that went.',
  fix: 'Choose it for a body, refer to it in another schema, or delete it.',
  source: 'The OpenAPI documents hold it, and nobody who reads them meets it.',
  each: 'schema',
  *check({ id }, design) {
    if (usersOfSchema(design, id).length > 0) return;
    yield { message: `Nothing uses the shared schema ${shortNameOf(design, id)}.`, subject: { id } };
  },
  quickFixes: ({ id }, design) => [deleteEntities(design, [id])],
};
