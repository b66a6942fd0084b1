import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const functionHandler: Rule = {
  code: 'function/no-handler',
  severity: 'warning',
  fix: 'Export a function called handler.',
  source:
    'CloudFormation User Guide, AWS::Lambda::Function Code: inline code is the module index, and the exports call index.handler.',
  *check(design) {
    for (const handler of Object.values(design.functions)) {
      if (handler.source !== 'new' || !handler.code || /\bhandler\b/.test(handler.code)) continue;
      yield {
        message: `The code of ${shortNameOf(design, handler.id)} has no function called handler for Lambda to call.`,
        subject: { id: handler.id, field: 'code' },
      };
    }
  },
};
