import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const MAX_INLINE_BYTES = 4 * 1024 * 1024;

export const functionCodeSize: Rule = {
  code: 'function/long-code',
  severity: 'error',
  topic: 'quota',
  title: 'The code of a function is too long for a template',
  reason: 'CloudFormation takes at most 4 MB of code inside a template, and refuses the whole template with more.',
  fix: 'Deploy the function by itself, and use its ARN.',
  source: 'CloudFormation User Guide, AWS::Lambda::Function Code: ZipFile holds at most 4 MB.',
  each: 'function',
  *check(handler, design) {
    if (handler.source !== 'new' || handler.code === undefined) return;
    const { id, code } = handler;
    const bytes = new TextEncoder().encode(code).length;
    if (bytes <= MAX_INLINE_BYTES) return;
    yield {
      message: `The code of ${shortNameOf(design, id)} takes ${bytes.toLocaleString('en')} bytes; a template can carry 4 MB of it.`,
      subject: { id, field: 'code' },
    };
  },
};
