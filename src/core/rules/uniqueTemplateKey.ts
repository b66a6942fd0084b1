import { setAt } from '../commands/setAt.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';
import { templateSetsOf } from './transformationsOf.ts';

export const uniqueTemplateKey: Rule = {
  code: 'integration/template-key',
  severity: 'error',
  title: 'A template has no key, or one that another template has',
  reason:
    'API Gateway keeps templates by the key that the selection expression leads to. Of two with one key, one is lost; one without a key is never taken.',
  fix: 'Give each template a key of its own, such as $default.',
  source: 'API Gateway V2 API reference, CreateIntegration: RequestTemplates is a map.',
  each: 'integration',
  *check(integration, design) {
    for (const { id, what, templates, field } of templateSetsOf(integration, design)) {
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
  quickFixes(integration, design, { subject }) {
    const at = subject.field ?? '';
    const set = templateSetsOf(integration, design).find(({ field }) => at.startsWith(`${field}.`));
    if (!set) return [];
    const { id, templates, field } = set;
    const index = Number(at.split('.').at(-2));
    const key = templates[index]?.key ?? '';
    if (key === '') {
      const isFree = !templates.some((other) => other.key === '$default');
      return [
        ...(isFree ? [setAt('Give it the key $default', id, at, '$default')] : []),
        setAt('Delete the template without a key', id, `${field}.${index}`, undefined),
      ];
    }
    const earlier = templates.findIndex((other) => other.key === key);
    return [
      setAt(`Delete the earlier template under ${shortened(key)}`, id, `${field}.${earlier}`, undefined),
      setAt(`Delete the later template under ${shortened(key)}`, id, `${field}.${index}`, undefined),
    ];
  },
};
