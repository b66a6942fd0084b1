import { arnPattern } from '../model/arn.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const ARN = arnPattern('lambda', 'function:[\\w-]{1,140}(:[\\w-]{1,128})?');

export const functionArn: Rule = {
  code: 'function/arn',
  severity: 'error',
  fix: 'Copy the ARN from the Lambda console, or leave it empty to be asked for it at deployment.',
  source:
    'AWS Lambda API reference, FunctionArn; AddPermission: "We currently do not support adding policies for $LATEST".',
  *check(design) {
    for (const handler of Object.values(design.functions)) {
      if (handler.source !== 'existing' || handler.arn === undefined || ARN.test(handler.arn)) continue;
      if (handler.arn.endsWith(':$LATEST') && ARN.test(handler.arn.slice(0, -':$LATEST'.length))) {
        yield {
          message: `The ARN of ${shortNameOf(design, handler.id)} ends in :$LATEST, for which Lambda takes no permissions; without it, it means the same.`,
          subject: { id: handler.id, field: 'arn' },
        };
        continue;
      }
      yield {
        message: `The ARN of ${shortNameOf(design, handler.id)} is not one of a Lambda function: arn:aws:lambda:region:account:function:name, and an alias or version if need be.`,
        subject: { id: handler.id, field: 'arn' },
      };
    }
  },
};
