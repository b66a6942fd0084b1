import { shortNameOf } from '../model/naming.ts';
import { apisOf, httpRoutesOf } from '../model/queries.ts';
import { formatRouteKey } from '../model/route.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueOperationId: Rule = {
  code: 'documentation/duplicate-operation-id',
  severity: 'error',
  fix: 'Give each route an operation id of its own.',
  source: 'OpenAPI 3.0.3, Operation Object: the id is unique among all operations of the API.',
  *check(design) {
    for (const api of apisOf(design, 'HTTP')) {
      const named = httpRoutesOf(design, api.id).filter((route) => route.documentation?.operationId);
      for (const { item, first } of repeated(named, (route) => route.documentation?.operationId ?? '')) {
        yield {
          message: `${formatRouteKey(first.key)} has the operation id of ${shortNameOf(design, item.id)} already.`,
          subject: { id: item.id, field: 'documentation.operationId' },
        };
      }
    }
  },
};
