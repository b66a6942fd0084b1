import { addEntities } from '../commands/addEntities.ts';
import { createSchema } from '../model/create.ts';
import { entityOf } from '../model/design.ts';
import { shortened } from '../model/shortened.ts';
import { schemaRule } from './schemaRule.ts';

export const schemaDanglingReferences = schemaRule('dangling-reference', {
  code: 'schema/dangling-reference',
  severity: 'error',
  title: 'A schema refers to one that is not there',
  reason:
    'An import answers with a warning for a reference that leads nowhere, and stops where it is told to fail on warnings. Tools that read the document stop as well.',
  fix: 'Add a shared schema of that name, or correct the reference.',
  source:
    'API Gateway Developer Guide, "Working with OpenAPI definitions for HTTP APIs": a reference that leads nowhere is a warning, which fails an import that fails on warnings.',
  quickFixes(design, { subject: { id }, about }) {
    const owner = id === 'design' ? undefined : entityOf(design, id);
    if (!owner || !('apiId' in owner) || about === undefined) return [];
    const missing = { ...createSchema(design, owner.apiId), name: about };
    return [addEntities([missing], {}, `Add the shared schema ${shortened(about)}`)];
  },
});
