import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const apiKeyId: Rule = {
  code: 'usage-plan/key-id',
  severity: 'error',
  fix: 'Copy the id of the key from the API Gateway console, not its value, or leave it empty to be asked for it at deployment.',
  source: 'API Gateway API reference, CreateUsagePlanKey: keyId.',
  *check(design) {
    for (const { id, keys } of Object.values(design.usagePlans)) {
      const given = keys.flatMap((key, index) =>
        key.source === 'existing' && key.keyId !== undefined
          ? [{ keyId: key.keyId, field: `keys.${index}.keyId` }]
          : [],
      );
      for (const { keyId, field } of given) {
        if (/^[A-Za-z0-9]{1,128}$/.test(keyId)) continue;
        yield {
          message: `${shortened(keyId) || 'An empty text'} in ${shortNameOf(design, id)} is not the id of an API key: letters and digits only.`,
          subject: { id, field },
        };
      }
      for (const { item } of repeated(given, ({ keyId }) => keyId))
        yield {
          message: `${shortNameOf(design, id)} has the key ${shortened(item.keyId)} twice.`,
          subject: { id, field: item.field },
        };
    }
  },
};
