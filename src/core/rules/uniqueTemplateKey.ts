import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';
import { templateSetsOf } from './transformationsOf.ts';

export const uniqueTemplateKey: Rule = {
  code: 'integration/template-key',
  severity: 'error',
  fix: 'Give each template a key of its own, such as $default.',
  source: 'API Gateway V2 API reference, CreateIntegration: RequestTemplates is a map.',
  *check(design) {
    for (const { id, what, templates, field } of templateSetsOf(design)) {
      const listed = templates.map(({ key }, index) => ({ key, subject: { id, field: `${field}.${index}.key` } }));
      for (const { key, subject } of listed)
        if (key === '') yield { message: `A template for ${what} has no key that leads to it.`, subject };
      const keyed = listed.filter(({ key }) => key !== '');
      for (const { item } of repeated(keyed, ({ key }) => key))
        yield {
          message: `There are two templates for ${what} under the key ${shortened(item.key)}; the later one counts.`,
          subject: item.subject,
        };
    }
  },
};
