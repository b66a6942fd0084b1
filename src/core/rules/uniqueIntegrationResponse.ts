import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';
import { isTransforming } from './transformationsOf.ts';

export const uniqueIntegrationResponse: Rule = {
  code: 'integration/duplicate-response',
  severity: 'error',
  title: 'Two responses of an integration have the same key',
  reason:
    'API Gateway keeps the responses of an integration by their keys, so that there is one for each. The second cannot be created.',
  fix: 'Keep one of them.',
  source: 'API Gateway V2 API reference, CreateIntegrationResponse: IntegrationResponseKey.',
  each: 'integration',
  *check(integration, design) {
    if (!isTransforming(integration)) return;
    const { id, responses } = integration;
    const keyed = [...responses.entries()].filter(([, { key }]) => key !== '');
    for (const { item } of repeated(keyed, ([, { key }]) => key)) {
      const [index, { key }] = item;
      yield {
        message: `${shortNameOf(design, id)} has two responses for ${shortened(key)}.`,
        subject: { id, field: `responses.${index}.key` },
      };
    }
  },
  quickFixes(integration, _design, { subject }) {
    if (!isTransforming(integration)) return [];
    const { id, responses } = integration;
    const later = Number(subject.field?.split('.')[1]);
    const key = responses[later]?.key ?? '';
    const earlier = responses.findIndex((response) => response.key === key);
    return [
      setAt(`Delete the later response for ${shortened(key)}`, id, `responses.${later}`, undefined),
      setAt(`Delete the earlier response for ${shortened(key)}`, id, `responses.${earlier}`, undefined),
    ];
  },
};
