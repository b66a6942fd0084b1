import { arnPattern } from '../model/arn.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const ARN = arnPattern('logs', 'log-group:[\\w./#-]{1,512}');

export const logGroupArn: Rule = {
  code: 'stage/log-group-arn',
  severity: 'error',
  fix: 'Copy the ARN of the log group without :* at its end, or leave it empty to be asked for it at deployment.',
  source: 'API Gateway Developer Guide, "Configure logging for HTTP APIs"; CloudWatch Logs API reference, LogGroup.',
  *check(design) {
    for (const { id, accessLog } of Object.values(design.stages)) {
      if (accessLog?.destination.source !== 'existing') continue;
      const { arn } = accessLog.destination;
      if (arn === undefined || ARN.test(arn)) continue;
      const problem = ARN.test(arn.replace(/:\*$/, ''))
        ? 'ends in :*, which API Gateway does not want'
        : 'is not one of a log group: arn:aws:logs:region:account:log-group:name';
      yield {
        message: `The ARN of the log group of ${shortNameOf(design, id)} ${problem}.`,
        subject: { id, field: 'accessLog.destination.arn' },
      };
    }
  },
};
