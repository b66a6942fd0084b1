import { setAt } from '../commands/setAt.ts';
import { isKind } from '../model/ids.ts';
import { freshName, shortNameOf } from '../model/naming.ts';
import { apisOf, httpRoutesOf } from '../model/queries.ts';
import { formatRouteKey } from '../model/route.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import { operationIdsOf } from './operationIdsOf.ts';
import type { Rule } from './rule.ts';

export const uniqueOperationId: Rule = {
  code: 'documentation/duplicate-operation-id',
  severity: 'error',
  title: 'Two routes of an API have the same operation id',
  reason:
    'OpenAPI wants the id to be unique. Generators make a function of each, and the second takes the place of the first or stops them.',
  fix: 'Give each route an operation id of its own.',
  source: 'OpenAPI 3.0.3, Operation Object: the id is unique among all operations of the API.',
  *check(design) {
    for (const api of apisOf(design, 'HTTP')) {
      const named = httpRoutesOf(design, api.id).filter((route) => route.documentation?.operationId);
      for (const { item, first } of repeated(named, (route) => route.documentation?.operationId ?? '')) {
        yield {
          message: `${shortened(formatRouteKey(first.key))} has the operation id of ${shortNameOf(design, item.id)} already.`,
          subject: { id: item.id, field: 'documentation.operationId' },
        };
      }
    }
  },
  quickFixes(design, { subject: { id } }) {
    const route = isKind('route', id) ? design.routes[id] : undefined;
    const operationId = route?.protocol === 'HTTP' ? route.documentation?.operationId : undefined;
    if (!route || !operationId) return [];
    const made = freshName(operationId, operationIdsOf(design, route.apiId));
    return [setAt(`Call it ${shortened(made)}`, route.id, 'documentation.operationId', made)];
  },
};
