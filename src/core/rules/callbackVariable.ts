import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { newFunctionsOf } from './newFunctionsOf.ts';
import type { Rule } from './rule.ts';

const NAME = /^[A-Za-z][A-Za-z0-9_]+$/;
/** What Lambda sets itself, or may set one day. */
const RESERVED = /^(AWS_|LAMBDA_(TASK_ROOT|RUNTIME_DIR)$)/;

export const callbackVariable: Rule = {
  code: 'function/callback-variable',
  severity: 'error',
  fix: 'Use two or more letters, digits and _, beginning with a letter, such as CALLBACK_URL.',
  source:
    'AWS Lambda API reference, Environment: Variables; Developer Guide, "Defined runtime environment variables" (reserved).',
  *check(design) {
    for (const { id, connections } of newFunctionsOf(design)) {
      for (const [index, managed] of connections.entries()) {
        if (managed.scope === 'api' || managed.urlVariable === undefined) continue;
        const { urlVariable: name } = managed;
        if (NAME.test(name) && !RESERVED.test(name)) continue;
        yield {
          message: NAME.test(name)
            ? `${shortNameOf(design, id)} gets its callback URL in ${shortened(name)}, a name that Lambda keeps for itself, as it does all that begin with AWS_.`
            : `${shortNameOf(design, id)} gets its callback URL in ${shortened(name) || 'a variable without a name'}, which no environment variable can be called.`,
          subject: { id, field: `connections.${index}.urlVariable` },
        };
      }
    }
  },
};
