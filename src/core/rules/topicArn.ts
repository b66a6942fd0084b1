import { arnPattern } from '../model/arn.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const ARN = arnPattern('sns', '[\\w-]{1,256}');

export const topicArn: Rule = {
  code: 'topic/arn',
  severity: 'error',
  fix: 'Copy the ARN from Amazon SNS, or leave it empty to be asked for it at deployment.',
  source: 'Amazon SNS API reference, CreateTopic; an alarm notifies no FIFO topic here.',
  *check(design) {
    for (const resource of Object.values(design.resources)) {
      if (resource.kind !== 'topic' || resource.origin.source !== 'existing') continue;
      if (resource.origin.arn === undefined || ARN.test(resource.origin.arn)) continue;
      yield {
        message: `The ARN of ${shortNameOf(design, resource.id)} is not one of a topic: arn:aws:sns:region:account:name.`,
        subject: { id: resource.id, field: 'origin.arn' },
      };
    }
  },
};
