import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const enabledKey: Rule = {
  code: 'usage-plan/keys-off',
  severity: 'warning',
  title: 'All keys of a usage plan are turned off',
  reason: 'API Gateway refuses a client whose key is turned off, as it refuses one without any.',
  fix: 'Turn one of its keys on.',
  source: 'API Gateway API reference, CreateApiKey: enabled.',
  each: 'usagePlan',
  *check({ id, keys }, design) {
    if (keys.length === 0 || keys.some((key) => key.source === 'existing' || key.enabled)) return;
    yield {
      message: `Every key of ${shortNameOf(design, id)} is turned off, so nobody connects by it.`,
      subject: { id, field: 'keys.0.enabled' },
    };
  },
  quickFixes: ({ id, keys }) =>
    keys
      .flatMap((key, index) =>
        key.source === 'new'
          ? [setAt(`Turn the key ${shortened(key.name) || index + 1} on`, id, `keys.${index}.enabled`, true)]
          : [],
      )
      .slice(0, 3),
};
