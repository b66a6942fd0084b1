import { produce } from 'immer';
import type { SchemaId } from '../model/ids.ts';
import { schemasOf } from '../model/queries.ts';
import { schemaPointer } from '../model/schemaPointer.ts';
import { contentsOf } from '../model/schemaTexts.ts';
import { fail, ok } from '../result.ts';
import type { Command } from './command.ts';

/**
 * Renames a shared schema, and what refers to it by name follows, unless another schema has one of the two names: then
 * nobody can tell whom a reference means.
 * @param referredAs the name the references have, where that is not the schema's own any more: while it is typed, a
 *   name may be another's for a moment
 */
export function renameSchema(id: SchemaId, name: string, referredAs?: string): Command {
  return {
    label: 'Change name',
    merge: `${id} name`,
    apply(document) {
      const schema = document.design.schemas[id];
      if (!schema) return fail('It cannot be renamed: the schema is not there any more.');
      if (schema.name === name) return ok(document);
      const before = referredAs ?? schema.name;
      const others = schemasOf(document.design, schema.apiId).filter((other) => other.id !== id);
      const follows = !others.some((other) => other.name === name || other.name === before);
      const from = JSON.stringify(schemaPointer(before));
      const to = JSON.stringify(schemaPointer(name));
      const renamed = (text: string) => (follows ? text.replaceAll(from, () => to) : text);
      const design = produce(document.design, (draft) => {
        for (const other of Object.values(draft.schemas)) {
          if (other.id === id) other.name = name;
          if (other.apiId === schema.apiId) other.text = renamed(other.text);
        }
        for (const route of Object.values(draft.routes)) {
          if (route.apiId !== schema.apiId) continue;
          for (const { content } of contentsOf(route)) {
            if (content.schema?.kind === 'inline') content.schema.text = renamed(content.schema.text);
          }
        }
      });
      return ok({ ...document, design });
    },
  };
}
