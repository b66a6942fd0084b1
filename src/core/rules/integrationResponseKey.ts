import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';
import { transformingOf } from './transformationsOf.ts';

export const integrationResponseKey: Rule = {
  code: 'integration/response-key',
  severity: 'error',
  fix: 'Write $default, or a regular expression between slashes such as /4\\d\\d/.',
  source:
    'API Gateway V2 API reference, CreateIntegrationResponse: IntegrationResponseKey; Developer Guide, "WebSocket selection expressions".',
  *check(design) {
    for (const { id, responses } of transformingOf(design)) {
      for (const [index, { key }] of responses.entries()) {
        const problem = problemOf(key);
        if (problem === undefined) continue;
        yield {
          message: `A response of ${shortNameOf(design, id)} ${problem}; it is for $default, or for a regular expression between slashes.`,
          subject: { id, field: `responses.${index}.key` },
        };
      }
    }
  },
};

function problemOf(key: string): string | undefined {
  if (key === '$default') return undefined;
  if (key === '') return 'says not what it is for';
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
