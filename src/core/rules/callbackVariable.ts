import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const NAME = /^[A-Za-z][A-Za-z0-9_]+$/;
/** What Lambda sets itself, or may set one day. */
const RESERVED = /^(AWS_|LAMBDA_(TASK_ROOT|RUNTIME_DIR)$)/;

export const callbackVariable: Rule = {
  code: 'function/callback-variable',
  severity: 'error',
  title: 'A callback URL comes in a variable that no function can have',
  reason:
    'Lambda refuses environment variables whose names hold anything but letters, digits and _, and names that it keeps for itself. The stack fails.',
  fix: 'Use two or more letters, digits and _, beginning with a letter, such as CALLBACK_URL.',
  source:
    'AWS Lambda API reference, Environment: Variables; Developer Guide, "Defined runtime environment variables" (reserved).',
  each: 'function',
  *check(handler, design) {
    if (handler.source !== 'new') return;
    const { id, connections } = handler;
    for (const [index, managed] of connections.entries()) {
      if (managed.scope === 'api' || managed.urlVariable === undefined) continue;
      const { urlVariable: name } = managed;
      if (isVariable(name)) continue;
      yield {
        message: NAME.test(name)
          ? `${shortNameOf(design, id)} gets its callback URL in ${shortened(name)}, a name that Lambda keeps for itself, as it does all that begin with AWS_.`
          : `${shortNameOf(design, id)} gets its callback URL in ${shortened(name) || 'a variable without a name'}, which no environment variable can be called.`,
        subject: { id, field: `connections.${index}.urlVariable` },
      };
    }
  },
  quickFixes(handler, _design, { subject }) {
    if (handler.source !== 'new') return [];
    const { id, connections } = handler;
    const names = connections.map((managed) => (managed.scope === 'stage' ? (managed.urlVariable ?? '') : ''));
    const name = names[Number(subject.field?.split('.')[1])] ?? '';
    const plain = name
      .trim()
      .replaceAll(/\W+/g, '_')
      .replace(/^(AWS|[\d_]+)_*/, '');
    const right = [plain, 'CALLBACK_URL'].find((candidate) => isVariable(candidate) && !names.includes(candidate));
    return right === undefined ? [] : [setAt(`Call it ${shortened(right)}`, id, subject.field ?? '', right)];
  },
};

function isVariable(name: string): boolean {
  return NAME.test(name) && !RESERVED.test(name);
}
