import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { modelKeyAt, modelKeysOf } from './modelKeysOf.ts';
import type { Rule } from './rule.ts';

export const reachedModel: Rule = {
  code: 'route/unreachable-model',
  severity: 'warning',
  title: 'Nothing leads to a model of an answer',
  reason:
    'A route response has no expression that could select among models. The model is deployed, and never looked at.',
  fix: 'Put it under $default, the only key of answers.',
  source:
    'API Gateway Developer Guide, "WebSocket selection expressions": model selection expressions of route responses are not supported.',
  each: 'route',
  *check(route, design) {
    for (const { what, models, field } of modelKeysOf(design, route)) {
      if (field === 'requestModels') continue;
      for (const [index, { key }] of models.entries()) {
        if (key === '$default' || key === '') continue;
        yield {
          message: `Nothing leads to the model for ${what} under the key ${shortened(key)}: no expression selects among those of answers.`,
          subject: { id: route.id, field: `${field}.${index}.key` },
        };
      }
    }
  },
  quickFixes(route, design, { subject: { field = '' } }) {
    const found = modelKeyAt(design, route, field);
    if (!found) return [];
    const { side, index, model } = found;
    const name = shortNameOf(design, model.modelId);
    return [
      ...(side.models.some(({ key }) => key === '$default')
        ? []
        : [setAt(`Put ${name} under $default`, route.id, field, '$default')]),
      setAt(`Remove ${name} from the answers`, route.id, `${side.field}.${index}`, undefined),
    ];
  },
};
