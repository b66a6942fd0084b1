import { setAt } from '../commands/setAt.ts';
import { isKind } from '../model/ids.ts';
import { freshModelName, shortNameOf } from '../model/naming.ts';
import { modelsOf } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueModelName: Rule = {
  code: 'model/duplicate-name',
  severity: 'error',
  title: 'Two models of an API have the same name',
  reason: 'Routes refer to models by name, and an API has each once. API Gateway refuses to create the second.',
  fix: 'Rename one of them.',
  source: 'API Gateway V2 API reference, CreateRoute: RequestModels refers to models by name.',
  *check(design) {
    for (const api of Object.values(design.apis)) {
      for (const { item } of repeated(modelsOf(design, api.id), ({ name }) => name)) {
        yield {
          message: `Another model of ${shortNameOf(design, api.id)} is called ${shortNameOf(design, item.id)} too.`,
          subject: { id: item.id, field: 'name' },
        };
      }
    }
  },
  quickFixes(design, { subject: { id } }) {
    const model = isKind('model', id) ? design.models[id] : undefined;
    if (!model) return [];
    const made = freshModelName(
      model.name || 'Message',
      modelsOf(design, model.apiId).map(({ name }) => name),
    );
    return [setAt(`Call it ${shortened(made)}`, model.id, 'name', made)];
  },
  mayBreak: true,
};
