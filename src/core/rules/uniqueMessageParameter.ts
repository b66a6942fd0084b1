import { setAt } from '../commands/setAt.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';
import { parameterSetsOf } from './transformationsOf.ts';

export const uniqueMessageParameter: Rule = {
  code: 'integration/duplicate-parameter',
  severity: 'error',
  title: 'Two parameters go to the same place',
  reason: 'API Gateway keeps parameters by where they go, so that there is one for each place. Of two, one is lost.',
  fix: 'Keep one of them.',
  source: 'API Gateway V2 API reference, CreateIntegration and CreateIntegrationResponse: the parameters are maps.',
  each: 'integration',
  *check(integration, design) {
    for (const { id, what, parameters, field } of parameterSetsOf(integration, design)) {
      const stated = parameters.filter(({ destination }) => destination !== '');
      for (const { item } of repeated(stated, ({ destination }) => destination)) {
        yield {
          message: `Two parameters of ${what} go to ${shortened(item.destination)}; the later one counts.`,
          subject: { id, field },
          about: item.destination,
        };
      }
    }
  },
  quickFixes(integration, design, { subject, about = '' }) {
    const set = parameterSetsOf(integration, design).find(({ field }) => field === subject.field);
    if (!set) return [];
    const { id, parameters, field } = set;
    const places = parameters.map(({ destination }) => destination);
    const without = (index: number) => parameters.filter((_, at) => at !== index);
    const name = shortened(about);
    return [
      setAt(`Delete the earlier parameter for ${name}`, id, field, without(places.indexOf(about))),
      setAt(`Delete the later parameter for ${name}`, id, field, without(places.lastIndexOf(about))),
    ];
  },
};
