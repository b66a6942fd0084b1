import { shortNameOf } from '../model/naming.ts';
import { usersOfSchema } from '../model/schemaTexts.ts';
import type { Rule } from './rule.ts';

export const usedSchema: Rule = {
  code: 'schema/unused',
  severity: 'info',
  fix: 'Choose it for a body, refer to it in another schema, or delete it.',
  source: 'The OpenAPI documents hold it, and nobody who reads them meets it.',
  *check(design) {
    for (const { id } of Object.values(design.schemas)) {
      if (usersOfSchema(design, id).length > 0) continue;
      yield { message: `Nothing uses the shared schema ${shortNameOf(design, id)}.`, subject: { id } };
    }
  },
};
