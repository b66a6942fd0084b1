import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { resourceOf, usersOf } from '../model/queries.ts';
import { isFifo } from './queueOf.ts';
import type { Rule } from './rule.ts';

export const standardMessage: Rule = {
  code: 'call/standard-message',
  severity: 'error',
  title: 'A message for a standard queue has a MessageDeduplicationId',
  reason: 'Only a FIFO queue tells repeated messages apart. SQS refuses the id in a message for a standard queue.',
  fix: 'Leave the MessageDeduplicationId out, or use a FIFO queue.',
  source: 'Amazon SQS API reference, SendMessage: MessageDeduplicationId applies to FIFO queues only.',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'sqs' || integration.call.subtype !== 'SQS-SendMessage') return;
    const { id, call, resourceId } = integration;
    if (call.messageDeduplicationId === undefined || isFifo(design, integration) !== false) return;
    yield {
      message: `${shortNameOf(design, resourceId)} is no FIFO queue, and only such a one takes the MessageDeduplicationId of the call ${shortNameOf(design, id)}.`,
      subject: { id, field: 'call.messageDeduplicationId' },
    };
  },
  quickFixes(integration, design) {
    if (integration.kind !== 'sqs' || integration.call.subtype !== 'SQS-SendMessage') return [];
    const { id, call, resourceId } = integration;
    const { origin } = resourceOf(design, resourceId, 'queue');
    const isOnlyUser = usersOf(design, resourceId).length === 1;
    const fitsFifo = call.messageGroupId !== undefined && call.delaySeconds === undefined;
    return [
      setAt('Send no MessageDeduplicationId', id, 'call.messageDeduplicationId', undefined),
      ...(origin.source === 'new' && isOnlyUser && fitsFifo
        ? [setAt(`Make ${shortNameOf(design, resourceId)} a FIFO queue`, resourceId, 'origin.fifo', true)]
        : []),
    ];
  },
};
