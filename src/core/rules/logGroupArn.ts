import { setAt } from '../commands/setAt.ts';
import { arnPattern } from '../model/arn.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const ARN = arnPattern('logs', 'log-group:[\\w./#-]{1,512}');

export const logGroupArn: Rule = {
  code: 'stage/log-group-arn',
  severity: 'error',
  title: 'An access log goes to what is no log group',
  reason:
    'API Gateway wants the ARN of the log group as it stands. CloudWatch shows it with :* at its end, which stands for the streams in it and is refused.',
  fix: 'Copy the ARN of the log group without :* at its end, or leave it empty to be asked for it at deployment.',
  source: 'API Gateway Developer Guide, "Configure logging for HTTP APIs"; CloudWatch Logs API reference, LogGroup.',
  each: 'stage',
  *check({ id, accessLog }, design) {
    if (accessLog?.destination.source !== 'existing') return;
    const { arn } = accessLog.destination;
    if (arn === undefined || ARN.test(arn)) return;
    const problem = ARN.test(arn.replace(/:\*$/, ''))
      ? 'ends in :*, which API Gateway does not want'
      : 'is not one of a log group: arn:aws:logs:region:account:log-group:name';
    yield {
      message: `The ARN of the log group of ${shortNameOf(design, id)} ${problem}.`,
      subject: { id, field: 'accessLog.destination.arn' },
    };
  },
  quickFixes({ id, accessLog }) {
    if (accessLog?.destination.source !== 'existing') return [];
    const field = 'accessLog.destination.arn';
    const { arn = '' } = accessLog.destination;
    const meant = arn.trim().replace(/:\*$/, '');
    const left = arn.endsWith(':*') ? ':* at its end' : 'the spaces around it';
    if (ARN.test(meant)) return [setAt(`Leave out ${left}`, id, field, meant)];
    return [setAt('Ask for the log group at deployment', id, field, undefined)];
  },
};
