import type { Command } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { resourceOf, usersOf } from '../model/queries.ts';
import { isFifo } from './queueOf.ts';
import type { Rule } from './rule.ts';

export const fifoMessage: Rule = {
  code: 'call/fifo-message',
  severity: 'error',
  title: 'A message for a FIFO queue has no group, or a delay of its own',
  reason:
    'SQS refuses a message for a FIFO queue without a MessageGroupId, which says what it has to stay in order with. The delay of such a queue is one for all its messages.',
  fix: 'Give each message a MessageGroupId and no delay of its own, or use a standard queue.',
  source: 'Amazon SQS API reference, SendMessage: MessageGroupId and DelaySeconds of FIFO queues.',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'sqs' || integration.call.subtype !== 'SQS-SendMessage') return;
    if (isFifo(design, integration) !== true) return;
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
  },
  quickFixes(integration, design, { subject }) {
    if (integration.kind !== 'sqs' || integration.call.subtype !== 'SQS-SendMessage') return [];
    const { id, call, resourceId } = integration;
    const { field } = subject;
    const fixes: Command[] =
      field === 'call.messageGroupId'
        ? [
            setAt('Keep all messages in order, as one group', id, field, 'all'),
            setAt('Let each message be a group of its own', id, field, '$context.requestId'),
          ]
        : [setAt('Send no DelaySeconds', id, 'call.delaySeconds', undefined)];
    const { origin } = resourceOf(design, resourceId, 'queue');
    const isOnlyUser = usersOf(design, resourceId).length === 1;
    return origin.source === 'new' && isOnlyUser && call.messageDeduplicationId === undefined
      ? [...fixes, setAt(`Make ${shortNameOf(design, resourceId)} a standard queue`, resourceId, 'origin.fifo', false)]
      : fixes;
  },
};
