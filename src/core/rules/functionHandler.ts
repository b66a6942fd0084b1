import { setAt } from '../commands/setAt.ts';
import type { NewFunction } from '../model/lambdaFunction.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const functionHandler: Rule = {
  code: 'function/no-handler',
  severity: 'warning',
  title: 'The code of a function has nothing called handler',
  reason:
    'The exports tell Lambda to call index.handler. Without a function of that name every invocation fails, and clients get an error.',
  fix: 'Export a function called handler.',
  source:
    'CloudFormation User Guide, AWS::Lambda::Function Code: inline code is the module index, and the exports call index.handler.',
  each: 'function',
  *check(handler, design) {
    if (handler.source !== 'new' || !handler.code || /\bhandler\b/.test(handler.code)) return;
    yield {
      message: `The code of ${shortNameOf(design, handler.id)} has no function called handler for Lambda to call.`,
      subject: { id: handler.id, field: 'code' },
    };
  },
  quickFixes(handler) {
    if (handler.source !== 'new') return [];
    const { id, code = '' } = handler;
    const [name, ...others] = functionsIn(handler);
    if (name === undefined || others.length > 0) return [];
    const isPython = handler.runtime.startsWith('python');
    const line = isPython ? `handler = ${name}` : `exports.handler = exports.${name};`;
    return [setAt(`Let ${shortened(name)} be the handler`, id, 'code', `${code.trimEnd()}\n\n${line}\n`)];
  },
};

/** The functions that the code has to offer: exports in JavaScript, definitions at the margin in Python. */
function functionsIn({ runtime, code = '' }: NewFunction): string[] {
  const pattern = runtime.startsWith('python') ? /^def (\w+)\(/gm : /^exports\.(\w+)\s*=/gm;
  return [...code.matchAll(pattern)].map(([, name = '']) => name);
}
