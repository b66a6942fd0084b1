import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { ResponseMapping } from '../model/parameterMapping.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const STATUS = /^[2-5]\d\d$/;

export const responseStatusCode: Rule = {
  code: 'integration/response-status',
  severity: 'error',
  title: 'Changes of answers are for no status code, or for one twice',
  reason:
    'API Gateway keeps the changes of answers by their status code, from 200 to 599. It refuses any other, and of two for one status one would be lost.',
  fix: 'Use a status code from 200 to 599, each once.',
  source: 'API Gateway V2 API reference, CreateIntegration: ResponseParameters.',
  each: 'integration',
  *check(integration, design) {
    if (!('mappings' in integration)) return;
    const { id, mappings } = integration;
    const name = shortNameOf(design, id);
    const before = new Set<string>();
    for (const [index, { statusCode }] of (mappings?.responses ?? []).entries()) {
      const subject = { id, field: `mappings.responses.${index}.statusCode` };
      if (!STATUS.test(statusCode))
        yield {
          message: `${name} has changes for answers with ${statusCode ? `the status ${shortened(statusCode)}` : 'no status'}; a status is a number from 200 to 599.`,
          subject,
        };
      else if (before.has(statusCode))
        yield { message: `${name} has changes for answers with the status ${statusCode} twice.`, subject };
      before.add(statusCode);
    }
  },
  quickFixes(integration, _design, { subject }) {
    if (!('mappings' in integration) || !integration.mappings) return [];
    const { id, mappings } = integration;
    const index = Number(subject.field?.split('.')[2]);
    const response = mappings.responses[index];
    if (!response) return [];
    const others = mappings.responses.toSpliced(index, 1);
    const status = response.statusCode.trim();
    if (status !== response.statusCode && STATUS.test(status) && !others.some((other) => other.statusCode === status))
      return [setAt(`Make it ${status}`, id, subject.field ?? '', status)];
    const first = STATUS.test(status) ? others.findIndex(({ statusCode }) => statusCode === status) : -1;
    const merged = first === -1 ? undefined : mergedWith(others[first], response);
    const nothing = others.length === 0 && mappings.request.length === 0;
    return [
      ...(merged
        ? [setAt(`Bring the changes for ${status} together`, id, 'mappings.responses', others.with(first, merged))]
        : []),
      setAt(
        first === -1
          ? `Delete the changes for ${shortened(status) || 'no status'}`
          : `Delete the later changes for ${status}`,
        id,
        'mappings',
        nothing ? undefined : { ...mappings, responses: others },
      ),
    ];
  },
};

/** Both in one; undefined where they change the same thing. */
function mergedWith(first: ResponseMapping | undefined, second: ResponseMapping): ResponseMapping | undefined {
  if (!first) return undefined;
  const known = first.mappings.map(({ destination }) => destination.toLowerCase());
  if (second.mappings.some(({ destination }) => known.includes(destination.toLowerCase()))) return undefined;
  return { ...first, mappings: [...first.mappings, ...second.mappings] };
}
