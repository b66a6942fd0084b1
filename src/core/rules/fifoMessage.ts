import { shortNameOf } from '../model/naming.ts';
import { isFifo } from './queueOf.ts';
import type { Rule } from './rule.ts';

export const fifoMessage: Rule = {
  code: 'call/fifo-message',
  severity: 'error',
  fix: 'Give each message a MessageGroupId and no delay of its own, or use a standard queue.',
  source: 'Amazon SQS API reference, SendMessage: MessageGroupId and DelaySeconds of FIFO queues.',
  *check(design) {
    for (const integration of Object.values(design.integrations)) {
      if (integration.kind !== 'sqs' || integration.call.subtype !== 'SQS-SendMessage') continue;
      if (isFifo(design, integration) !== true) continue;
      const { id, call, resourceId } = integration;
      if (call.messageGroupId === undefined)
        yield {
          message: `${shortNameOf(design, resourceId)} is a FIFO queue, which takes no message without a MessageGroupId; the call ${shortNameOf(design, id)} gives none.`,
          subject: { id, field: 'call.messageGroupId' },
        };
      if (call.delaySeconds !== undefined)
        yield {
          message: `${shortNameOf(design, resourceId)} is a FIFO queue, which delays all messages alike; the call ${shortNameOf(design, id)} cannot set a DelaySeconds.`,
          subject: { id, field: 'call.delaySeconds' },
        };
    }
  },
};
