import { setAt } from '../commands/setAt.ts';
import { arnPattern } from '../model/arn.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

/** Of each kind that a call goes to: what its ARN looks like, and how to write that down. */
const ARNS = {
  queue: {
    pattern: arnPattern('sqs', '(?=.{1,80}$)[\\w-]+(\\.fifo)?'),
    shape: 'an SQS queue: arn:aws:sqs:region:account:name',
  },
  'event-bus': {
    pattern: arnPattern('events', 'event-bus/[\\w./-]{1,256}'),
    shape: 'an EventBridge event bus: arn:aws:events:region:account:event-bus/name',
  },
  stream: {
    pattern: arnPattern('kinesis', 'stream/[\\w.-]{1,128}'),
    shape: 'a Kinesis data stream: arn:aws:kinesis:region:account:stream/name',
  },
  'state-machine': {
    pattern: arnPattern('states', "stateMachine:[\\w+!@.()='-]{1,80}"),
    shape: 'a Step Functions state machine: arn:aws:states:region:account:stateMachine:name',
  },
} as const;

export const resourceArn: Rule = {
  code: 'resource/arn',
  severity: 'error',
  title: 'The ARN of a resource is not one of its service',
  reason:
    'The role for the call names the ARN, and the service is called by it. With another text the deployment fails, or each call does.',
  fix: 'Copy the ARN from the console of the service, or leave it empty to be asked for it at deployment.',
  source:
    'Service Authorization Reference: resource types of Amazon SQS, EventBridge, Kinesis Data Streams and Step Functions.',
  each: 'resource',
  *check({ id, kind, origin }, design) {
    if (kind === 'topic' || kind === 'user-pool' || origin.source !== 'existing') return;
    const { pattern, shape } = ARNS[kind];
    if (origin.arn === undefined || pattern.test(origin.arn)) return;
    yield {
      message: `The ARN of ${shortNameOf(design, id)} is not one of ${shape}.`,
      subject: { id, field: 'origin.arn' },
    };
  },
  quickFixes({ id, kind, origin }) {
    if (kind === 'topic' || kind === 'user-pool' || origin.source !== 'existing' || origin.arn === undefined) return [];
    const trimmed = origin.arn.replace(/\s+/g, '');
    return ARNS[kind].pattern.test(trimmed)
      ? [setAt('Remove the spaces from the ARN', id, 'origin.arn', trimmed)]
      : [setAt('Ask for the ARN at deployment', id, 'origin.arn', undefined)];
  },
};
