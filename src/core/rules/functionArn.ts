import { setAt } from '../commands/setAt.ts';
import { arnPattern } from '../model/arn.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const ARN = arnPattern('lambda', 'function:[\\w-]{1,140}(:[\\w-]{1,128})?');

export const functionArn: Rule = {
  code: 'function/arn',
  severity: 'error',
  title: 'The ARN of an existing function is not that of a Lambda function',
  reason:
    'The exports name the target of API Gateway, and the function it is allowed to invoke, by this ARN. With any other text the stack fails, and for $LATEST Lambda takes no permissions.',
  fix: 'Copy the ARN from the Lambda console, or leave it empty to be asked for it at deployment.',
  source:
    'AWS Lambda API reference, FunctionArn; AddPermission: "We currently do not support adding policies for $LATEST".',
  each: 'function',
  *check(handler, design) {
    if (handler.source !== 'existing' || handler.arn === undefined || ARN.test(handler.arn)) return;
    const { id, arn } = handler;
    const subject = { id, field: 'arn' };
    const name = shortNameOf(design, id);
    yield arn.endsWith(':$LATEST') && ARN.test(withoutLatest(arn))
      ? {
          message: `The ARN of ${name} ends in :$LATEST, for which Lambda takes no permissions; without it, it means the same.`,
          subject,
        }
      : {
          message: `The ARN of ${name} is not one of a Lambda function: arn:aws:lambda:region:account:function:name, and an alias or version if need be.`,
          subject,
        };
  },
  quickFixes(handler) {
    if (handler.source !== 'existing') return [];
    const { id, arn = '' } = handler;
    const [invoked = ''] = /arn:aws[\w-]*:lambda:[^/]*function:[^/]*/.exec(arn) ?? [];
    const fixes = [
      { label: 'Take :$LATEST away', arn: withoutLatest(arn) },
      { label: 'Trim the ARN', arn: arn.trim() },
      { label: 'Use the ARN of the function in it', arn: withoutLatest(invoked) },
    ];
    const right = fixes.find((fix) => ARN.test(fix.arn));
    return [
      ...(right ? [setAt(right.label, id, 'arn', right.arn)] : []),
      setAt('Ask for the ARN at deployment', id, 'arn', undefined),
    ];
  },
};

function withoutLatest(arn: string): string {
  return arn.replace(/:\$LATEST$/, '');
}
