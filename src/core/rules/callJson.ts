import { sourcesIn } from '../model/mappingSyntax.ts';
import { shortNameOf } from '../model/naming.ts';
import { readJson } from '../model/readJson.ts';
import { callParametersOf } from './callsOf.ts';
import type { Rule } from './rule.ts';

export const callJson: Rule = {
  code: 'call/no-json',
  severity: 'warning',
  title: 'An event or an execution is given a text that is no JSON',
  reason:
    'The Detail of an event is a JSON object, and the Input of an execution is JSON. API Gateway does not look at them; EventBridge and Step Functions take nothing else.',
  fix: 'Write JSON, or take it from the request: $request.body.',
  source:
    'Amazon EventBridge API reference, PutEvents: Detail; AWS Step Functions API reference, StartExecution: input.',
  each: 'integration',
  *check(integration, design) {
    for (const { label, field, value = '' } of callParametersOf(integration)) {
      if (field !== 'call.detail' && field !== 'call.input') continue;
      // What a request brings nobody knows before; a parameter without a value has a rule of its own.
      if (value.trim() === '' || sourcesIn(value).length > 0) continue;
      const read = readJson(value);
      if (read.ok && (field === 'call.input' || read.root.kind === 'object')) continue;
      yield {
        message: `The ${label} of the call ${shortNameOf(design, integration.id)} is no JSON${field === 'call.detail' ? ' object' : ''}.`,
        subject: { id: integration.id, field },
      };
    }
  },
};
