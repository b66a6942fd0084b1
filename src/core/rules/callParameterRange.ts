import { setAt } from '../commands/setAt.ts';
import { sourcesIn } from '../model/mappingSyntax.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { callParametersOf } from './callsOf.ts';
import type { Rule } from './rule.ts';

/** Whole numbers that SQS takes (Amazon SQS API reference, SendMessage and ReceiveMessage), by the field of the call. */
const RANGES: Readonly<Record<string, { min: number; max: number; unit: string }>> = {
  'call.delaySeconds': { min: 0, max: 900, unit: ' seconds' },
  'call.maxNumberOfMessages': { min: 1, max: 10, unit: '' },
  'call.waitTimeSeconds': { min: 0, max: 20, unit: ' seconds' },
  'call.visibilityTimeout': { min: 0, max: 43_200, unit: ' seconds' },
};

export const callParameterRange: Rule = {
  code: 'call/parameter-range',
  severity: 'warning',
  title: 'A call sends a number that SQS does not take',
  reason: 'API Gateway does not look at what a call sends. SQS does, and refuses every such call when it comes.',
  fix: 'Write a whole number in the range, or take it from the request.',
  source:
    'Amazon SQS API reference, SendMessage: DelaySeconds; ReceiveMessage: MaxNumberOfMessages and WaitTimeSeconds.',
  each: 'integration',
  *check(integration, design) {
    for (const { label, field, value = '' } of callParametersOf(integration)) {
      const range = RANGES[field];
      // What a request brings nobody knows before; a parameter without a value has a rule of its own.
      if (!range || value.trim() === '' || sourcesIn(value).length > 0) continue;
      const { min, max, unit } = range;
      if (/^\d+$/.test(value) && Number(value) >= min && Number(value) <= max) continue;
      yield {
        message: `The ${label} of the call ${shortNameOf(design, integration.id)} is ${shortened(value)}; SQS takes a whole number from ${min} to ${max.toLocaleString('en')}${unit}.`,
        subject: { id: integration.id, field },
      };
    }
  },
  quickFixes(integration, _design, { subject }) {
    const parameter = callParametersOf(integration).find(({ field }) => field === subject.field);
    const range = subject.field && RANGES[subject.field];
    if (!parameter || !range) return [];
    const { label, field, value = '' } = parameter;
    const number = Math.round(Number(value));
    const nearest = String(Math.min(range.max, Math.max(range.min, number)));
    return [
      ...(Number.isNaN(number) ? [] : [setAt(`Make it ${nearest}`, integration.id, field, nearest)]),
      setAt(`Send no ${label}`, integration.id, field, undefined),
    ];
  },
};
