import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { parameterNames } from '../model/route.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const routeParameterNames: Rule = {
  code: 'route/duplicate-parameter',
  severity: 'error',
  title: 'Two parameters of a path have the same name',
  reason:
    'What a request has there is handed on by name, and a name can have one value. API Gateway refuses the key of the route.',
  fix: 'Rename one of them.',
  source: 'Observed: API Gateway refuses a repeated parameter name (KensioSoftware/yulin issue 307).',
  each: 'route',
  *check({ id, key }, design) {
    for (const { item } of repeated(parameterNames(key), (name) => name)) {
      yield {
        message: `${shortNameOf(design, id)} has two parameters of the name ${shortened(item) || '(empty)'}.`,
        subject: { id, field: 'key.path' },
        about: item,
      };
    }
  },
  quickFixes({ id, key }, _design, { about }) {
    if (key.kind !== 'match' || !about) return [];
    const taken = parameterNames(key);
    let count = 2;
    while (taken.includes(`${about}${count}`)) count += 1;
    const name = `${about}${count}`;
    let seen = 0;
    const path = key.path.split('/').map((part) => {
      const mark = part === `{${about}}` ? '' : part === `{${about}+}` ? '+' : undefined;
      if (mark === undefined) return part;
      seen += 1;
      return seen === 2 ? `{${name}${mark}}` : part;
    });
    return [setAt(`Rename the second to ${shortened(name)}`, id, 'key.path', path.join('/'))];
  },
};
