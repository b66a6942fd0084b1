import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';
import { isTransforming } from './transformationsOf.ts';

export const integrationResponseKey: Rule = {
  code: 'integration/response-key',
  severity: 'error',
  title: 'A response is for nothing that an answer can match',
  reason:
    'API Gateway compares the key of a response, a regular expression between slashes, with the status or the error of an answer, and takes $default where none matches. Any other key matches no answer.',
  fix: 'Write $default, or a regular expression between slashes such as /4\\d\\d/.',
  source:
    'API Gateway V2 API reference, CreateIntegrationResponse: IntegrationResponseKey; Developer Guide, "WebSocket selection expressions".',
  each: 'integration',
  *check(integration, design) {
    if (!isTransforming(integration)) return;
    const { id, responses } = integration;
    for (const [index, { key }] of responses.entries()) {
      const problem = problemOf(key);
      if (problem === undefined) continue;
      yield {
        message: `A response of ${shortNameOf(design, id)} ${problem}; it is for $default, or for a regular expression between slashes.`,
        subject: { id, field: `responses.${index}.key` },
      };
    }
  },
  quickFixes(integration, _design, { subject }) {
    if (!isTransforming(integration)) return [];
    const { id, responses } = integration;
    const field = subject.field ?? '';
    const key = responses[Number(field.split('.')[1])]?.key.trim() ?? '';
    const slashed = `/${key.replace(/^\/|\/$/g, '').replace(/^([2-5])xx$/i, '$1\\d\\d')}/`;
    const candidates = /^\$?default$/i.test(key) || key === '' ? ['$default'] : [slashed, '$default'];
    return candidates
      .filter((candidate) => problemOf(candidate) === undefined && !responses.some((other) => other.key === candidate))
      .map((candidate) => setAt(`Make it ${shortened(candidate)}`, id, field, candidate));
  },
};

function problemOf(key: string): string | undefined {
  if (key === '$default') return undefined;
  if (key === '') return 'does not say what it is for';
  const pattern = /^\/(.+)\/$/s.exec(key)?.[1];
  if (pattern === undefined) return `is for ${shortened(key)}`;
  return isPattern(pattern) ? undefined : `is for ${shortened(key)}, which is no regular expression`;
}

/** API Gateway's are those of Java, which may begin with flags, `(?i)`, and keep what they have taken: `.*+`, `(?>…)`. */
function isPattern(text: string): boolean {
  const plain = text
    .replace(/^\(\?[a-z]+\)/i, '')
    .replaceAll('(?>', '(?:')
    .replaceAll(/([*+?}])\+/g, '$1');
  try {
    new RegExp(plain);
    return true;
  } catch {
    return false;
  }
}
