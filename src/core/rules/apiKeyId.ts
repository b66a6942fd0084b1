import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { valueAt } from '../model/paths.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

const ID = /^[A-Za-z0-9]{1,128}$/;

export const apiKeyId: Rule = {
  code: 'usage-plan/key-id',
  severity: 'error',
  title: 'A usage plan has what is no API key, or the same key twice',
  reason:
    'API Gateway adds a key to a plan by its id, and once. It knows neither the name nor the value of a key there, and the value has no place in a design: it is a secret.',
  fix: 'Copy the id of the key from the API Gateway console, not its value, or leave it empty to be asked for it at deployment.',
  source: 'API Gateway API reference, CreateUsagePlanKey: keyId.',
  each: 'usagePlan',
  *check({ id, keys }, design) {
    const given = keys.flatMap((key, index) =>
      key.source === 'existing' && key.keyId !== undefined ? [{ keyId: key.keyId, field: `keys.${index}.keyId` }] : [],
    );
    for (const { keyId, field } of given) {
      if (ID.test(keyId)) continue;
      yield {
        message: `${shortened(keyId) || 'An empty text'} in ${shortNameOf(design, id)} is not the id of an API key: letters and digits only.`,
        subject: { id, field },
      };
    }
    for (const { item } of repeated(given, ({ keyId }) => keyId))
      yield {
        message: `${shortNameOf(design, id)} has the key ${shortened(item.keyId) || '(empty)'} twice.`,
        subject: { id, field: item.field },
      };
  },
  quickFixes(plan, _design, { subject: { field = '' } }) {
    const keyId = valueAt(plan, field);
    if (typeof keyId !== 'string') return [];
    const asked = setAt('Ask for the key at deployment', plan.id, field, undefined);
    if (ID.test(keyId))
      return [setAt('Remove the second key', plan.id, field.slice(0, field.lastIndexOf('.')), undefined), asked];
    return ID.test(keyId.trim()) ? [setAt(`Make it ${keyId.trim()}`, plan.id, field, keyId.trim())] : [asked];
  },
};
