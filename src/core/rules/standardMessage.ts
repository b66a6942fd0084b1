import { shortNameOf } from '../model/naming.ts';
import { isFifo } from './queueOf.ts';
import type { Rule } from './rule.ts';

export const standardMessage: Rule = {
  code: 'call/standard-message',
  severity: 'error',
  fix: 'Leave the MessageDeduplicationId out, or use a FIFO queue.',
  source: 'Amazon SQS API reference, SendMessage: MessageDeduplicationId applies to FIFO queues only.',
  *check(design) {
    for (const integration of Object.values(design.integrations)) {
      if (integration.kind !== 'sqs' || integration.call.subtype !== 'SQS-SendMessage') continue;
      const { id, call, resourceId } = integration;
      if (call.messageDeduplicationId === undefined || isFifo(design, integration) !== false) continue;
      yield {
        message: `${shortNameOf(design, resourceId)} is no FIFO queue, and only such a one takes the MessageDeduplicationId of the call ${shortNameOf(design, id)}.`,
        subject: { id, field: 'call.messageDeduplicationId' },
      };
    }
  },
};
