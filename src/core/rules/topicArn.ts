import { setAt } from '../commands/setAt.ts';
import { arnPattern } from '../model/arn.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const ARN = arnPattern('sns', '[\\w-]{1,256}');

export const topicArn: Rule = {
  code: 'topic/arn',
  severity: 'error',
  title: 'The ARN of a topic is not one of a topic',
  reason:
    'CloudWatch notifies a topic by its ARN, and PutMetricAlarm refuses an action that is none. FIFO topics are not supported here.',
  fix: 'Copy the ARN from Amazon SNS, or leave it empty to be asked for it at deployment.',
  source: 'Amazon SNS API reference, CreateTopic; an alarm notifies no FIFO topic here.',
  each: 'resource',
  *check(resource, design) {
    if (resource.kind !== 'topic' || resource.origin.source !== 'existing') return;
    if (resource.origin.arn === undefined || ARN.test(resource.origin.arn)) return;
    yield {
      message: `The ARN of ${shortNameOf(design, resource.id)} is not one of a topic: arn:aws:sns:region:account:name.`,
      subject: { id: resource.id, field: 'origin.arn' },
    };
  },
  quickFixes(resource) {
    if (resource.kind !== 'topic' || resource.origin.source !== 'existing') return [];
    const meant = (resource.origin.arn ?? '').trim();
    if (ARN.test(meant)) return [setAt('Leave out the spaces around it', resource.id, 'origin.arn', meant)];
    return [setAt('Ask for the topic at deployment', resource.id, 'origin.arn', undefined)];
  },
};
