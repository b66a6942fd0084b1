import { shortNameOf } from '../model/naming.ts';
import { parameterNames } from '../model/route.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const routeParameterNames: Rule = {
  code: 'route/duplicate-parameter',
  severity: 'error',
  fix: 'Rename one of them.',
  source: 'Observed: API Gateway refuses a repeated parameter name (KensioSoftware/yulin issue 307).',
  *check(design) {
    for (const { id, key } of Object.values(design.routes)) {
      for (const { item } of repeated(parameterNames(key), (name) => name)) {
        yield {
          message: `${shortNameOf(design, id)} has two parameters of the name ${item || '(empty)'}.`,
          subject: { id, field: 'key.path' },
        };
      }
    }
  },
};
