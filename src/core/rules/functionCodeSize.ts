import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX_INLINE_BYTES = 4 * 1024 * 1024;

export const functionCodeSize: Rule = {
  code: 'function/long-code',
  severity: 'error',
  fix: 'Deploy the function by itself, and use its ARN.',
  source: 'CloudFormation User Guide, AWS::Lambda::Function Code: ZipFile holds at most 4 MB.',
  *check(design) {
    for (const handler of Object.values(design.functions)) {
      if (handler.source !== 'new' || handler.code === undefined) continue;
      const bytes = new TextEncoder().encode(handler.code).length;
      if (bytes <= MAX_INLINE_BYTES) continue;
      yield {
        message: `The code of ${shortNameOf(design, handler.id)} takes ${bytes.toLocaleString('en')} bytes; a template can carry 4 MB of it.`,
        subject: { id: handler.id, field: 'code' },
      };
    }
  },
};
