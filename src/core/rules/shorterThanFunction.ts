import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

/** What Lambda gives a function that is created without a timeout, as those of the exports are (AWS::Lambda::Function Timeout). */
const FUNCTION_TIMEOUT = 3000;

export const shorterThanFunction: Rule = {
  code: 'integration/shorter-than-function',
  severity: 'warning',
  title: 'An integration gives up before its function does',
  reason:
    'A new function may run for 3 seconds. If API Gateway waits for less, a client gets an error while the function goes on and does what it was asked for; one that asks again has it done twice.',
  fix: 'Wait for 3,000 ms or longer, or as long as API Gateway can.',
  source: 'CloudFormation, AWS::Lambda::Function Timeout: 3 seconds where none is given.',
  each: 'integration',
  *check(integration, design) {
    if (!('functionId' in integration)) return;
    const { id, functionId, timeoutInMillis: timeout } = integration;
    if (timeout === undefined || timeout >= FUNCTION_TIMEOUT || design.functions[functionId]?.source !== 'new') return;
    yield {
      message: `API Gateway waits ${timeout.toLocaleString('en')} ms for ${shortNameOf(design, id)}, which may run for 3 seconds.`,
      subject: { id, field: 'timeoutInMillis' },
    };
  },
  quickFixes: ({ id }) => [
    setAt('Wait for 3,000 ms', id, 'timeoutInMillis', FUNCTION_TIMEOUT),
    setAt('Wait as long as API Gateway can', id, 'timeoutInMillis', undefined),
  ],
};
