import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const eventSource: Rule = {
  code: 'call/event-source',
  severity: 'error',
  title: 'Events are sent in the name of an AWS service',
  reason: 'EventBridge keeps sources that begin with aws. for the events of AWS itself, and refuses those of others.',
  fix: 'Use a name of your own, such as com.example.orders.',
  source: 'Amazon EventBridge User Guide, "PutEvents": sources of your own must not begin with aws.',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'event-bridge' || !/^aws\./i.test(integration.call.source)) return;
    const { id, call } = integration;
    yield {
      message: `The call ${shortNameOf(design, id)} sends events from ${shortened(call.source)}; EventBridge keeps sources that begin with aws. to itself.`,
      subject: { id, field: 'call.source' },
    };
  },
};
