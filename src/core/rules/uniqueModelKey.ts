import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { modelKeyAt, modelKeysOf } from './modelKeysOf.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueModelKey: Rule = {
  code: 'route/model-key',
  severity: 'error',
  title: 'The models of a route have no key, or one twice',
  reason:
    'Models are chosen by what the model selection expression comes to. In a template they are a map: without a key nothing leads to a model, and of two under one key a single one is kept.',
  fix: 'Give each model a key of its own, such as $default.',
  source: 'API Gateway V2 API reference, CreateRoute: RequestModels is a map of selection keys.',
  each: 'route',
  *check(route, design) {
    for (const { what, models, field } of modelKeysOf(design, route)) {
      const { id } = route;
      const listed = models.map(({ key }, index) => ({ key, field: `${field}.${index}.key` }));
      for (const { key, field } of listed)
        if (key === '') yield { message: `A model for ${what} has no key that leads to it.`, subject: { id, field } };
      const keyed = listed.filter(({ key }) => key !== '');
      for (const { item } of repeated(keyed, ({ key }) => key))
        yield {
          message: `There are two models for ${what} under the key ${shortened(item.key)}; the later one counts.`,
          subject: { id, field: item.field },
        };
    }
  },
  quickFixes(route, design, { subject: { field } }) {
    const found = modelKeyAt(design, route, field);
    if (!found) return [];
    const { side, index, model } = found;
    const name = shortNameOf(design, model.modelId);
    const at = (position: number) => `${side.field}.${position}`;
    if (model.key === '')
      return [
        ...(side.models.some(({ key }) => key === '$default')
          ? []
          : [setAt(`Put ${name} under $default`, route.id, `${at(index)}.key`, '$default')]),
        setAt(`Remove ${name}, which has no key`, route.id, at(index), undefined),
      ];
    const earlier = side.models.findIndex(({ key }) => key === model.key);
    const unused = side.models[earlier];
    if (!unused) return [];
    const label = `Remove ${shortNameOf(design, unused.modelId)}, which does not count`;
    return [setAt(label, route.id, at(earlier), undefined)];
  },
};
