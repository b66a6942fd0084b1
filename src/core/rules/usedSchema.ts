import { checkSchema } from '../model/checkSchema.ts';
import type { SchemaId } from '../model/ids.ts';
import { nameOf } from '../model/naming.ts';
import { contentsOf, schemaTextsOf } from '../model/schemaTexts.ts';
import type { Rule } from './rule.ts';

export const usedSchema: Rule = {
  code: 'schema/unused',
  severity: 'info',
  fix: 'Choose it for a body, refer to it in another schema, or delete it.',
  source: 'The OpenAPI documents hold it, and nobody who reads them meets it.',
  *check(design) {
    const used = new Set<SchemaId>();
    const referred = new Set<string>();
    for (const route of Object.values(design.routes)) {
      for (const { content } of contentsOf(route)) {
        if (content.schema?.kind === 'shared') used.add(content.schema.schemaId);
      }
    }
    for (const { id, apiId, text } of schemaTextsOf(design)) {
      for (const { name } of checkSchema(text).references) {
        if (!(id in design.schemas && design.schemas[id as SchemaId]?.name === name)) referred.add(`${apiId} ${name}`);
      }
    }
    for (const { id, apiId, name } of Object.values(design.schemas)) {
      if (used.has(id) || referred.has(`${apiId} ${name}`)) continue;
      yield { message: `Nothing uses the shared schema ${nameOf(design, id)}.`, subject: { id } };
    }
  },
};
