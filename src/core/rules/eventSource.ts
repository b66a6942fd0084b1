import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const eventSource: Rule = {
  code: 'call/event-source',
  severity: 'error',
  fix: 'Use a name of your own, such as com.example.orders.',
  source: 'Amazon EventBridge User Guide, "PutEvents": sources of your own must not begin with aws.',
  *check(design) {
    for (const integration of Object.values(design.integrations)) {
      if (integration.kind !== 'event-bridge' || !/^aws\./i.test(integration.call.source)) continue;
      const { id, call } = integration;
      yield {
        message: `The call ${shortNameOf(design, id)} sends events from ${call.source}; EventBridge keeps sources that begin with aws. to itself.`,
        subject: { id, field: 'call.source' },
      };
    }
  },
};
