import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';
import { transformingOf } from './transformationsOf.ts';

export const uniqueIntegrationResponse: Rule = {
  code: 'integration/duplicate-response',
  severity: 'error',
  fix: 'Keep one of them.',
  source: 'API Gateway V2 API reference, CreateIntegrationResponse: IntegrationResponseKey.',
  *check(design) {
    for (const { id, responses } of transformingOf(design)) {
      const keyed = [...responses.entries()].filter(([, { key }]) => key !== '');
      for (const { item } of repeated(keyed, ([, { key }]) => key)) {
        const [index, { key }] = item;
        yield {
          message: `${shortNameOf(design, id)} has two responses for ${shortened(key)}.`,
          subject: { id, field: `responses.${index}.key` },
        };
      }
    }
  },
};
