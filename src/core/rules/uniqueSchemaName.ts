import { batch } from '../commands/command.ts';
import { renameSchema } from '../commands/renameSchema.ts';
import { isKind } from '../model/ids.ts';
import { freshName, shortNameOf } from '../model/naming.ts';
import { schemasOf } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueSchemaName: Rule = {
  code: 'schema/duplicate-name',
  severity: 'error',
  title: 'Two shared schemas of an API have the same name',
  reason:
    'A reference names a schema, and nobody can tell which of two it means. The documents hold one of them under that name.',
  fix: 'Rename one of them.',
  source: 'OpenAPI 3.0.3, Components Object: a name refers to one schema.',
  *check(design) {
    for (const api of Object.values(design.apis)) {
      for (const { item } of repeated(schemasOf(design, api.id), ({ name }) => name)) {
        yield {
          message: `Another shared schema of ${shortNameOf(design, api.id)} is called ${shortNameOf(design, item.id)} too.`,
          subject: { id: item.id, field: 'name' },
        };
      }
    }
  },
  quickFixes(design, { subject: { id } }) {
    const schema = isKind('schema', id) ? design.schemas[id] : undefined;
    if (!schema) return [];
    const made = freshName(
      schema.name || 'Item',
      schemasOf(design, schema.apiId).map(({ name }) => name),
    );
    return [batch(`Call it ${shortened(made)}`, [renameSchema(schema.id, made)])];
  },
  mayBreak: true,
};
