import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';
import { parameterSetsOf } from './transformationsOf.ts';

export const uniqueMessageParameter: Rule = {
  code: 'integration/duplicate-parameter',
  severity: 'error',
  fix: 'Keep one of them.',
  source: 'API Gateway V2 API reference, CreateIntegration and CreateIntegrationResponse: the parameters are maps.',
  *check(design) {
    for (const { id, what, parameters, field } of parameterSetsOf(design)) {
      const stated = parameters.filter(({ destination }) => destination !== '');
      for (const { item } of repeated(stated, ({ destination }) => destination)) {
        yield {
          message: `Two parameters of ${what} go to ${shortened(item.destination)}; the later one counts.`,
          subject: { id, field },
        };
      }
    }
  },
};
