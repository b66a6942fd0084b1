import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

/** What a name ends with that is called after what it holds; `token_url` and `secret_name` say where something is. */
const SECRET_NAME =
  /(?:password|passwd|passphrase|secret|credentials?|token|(?:api|access|private|secret|signing|encryption)_?key)$/i;

export const secretVariable: Rule = {
  code: 'stage/secret-variable',
  severity: 'warning',
  title: 'A stage variable is called after a secret',
  reason:
    'Stage variables stand in the template and in the console as plain text, and are sent along to functions. AWS says that they are not meant for credentials.',
  fix: 'Keep the secret where the backend reads it, such as AWS Secrets Manager, and let the variable say which one.',
  source: 'API Gateway Developer Guide, "Using stage variables for HTTP APIs": not for sensitive data.',
  topic: 'security',
  each: 'stage',
  *check({ id, variables }, design) {
    for (const { name, value } of variables) {
      if (value === '' || !SECRET_NAME.test(name)) continue;
      yield {
        message: `The stage variable ${shortened(name) || '(unnamed)'} of ${shortNameOf(design, id)} is called after a secret, and everyone who sees the stage or the template can read it.`,
        subject: { id, field: 'variables' },
        about: name,
      };
    }
  },
};
