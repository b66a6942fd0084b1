import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { cutAfter } from './cutAfter.ts';
import type { Rule } from './rule.ts';

const MAX = 64;

export const operationNameLength: Rule = {
  code: 'route/operation-name',
  severity: 'error',
  title: 'The operation name of a route is empty or too long',
  reason: 'API Gateway refuses to create the route.',
  fix: `Use 1 to ${MAX} characters, or leave it out.`,
  source: 'API Gateway V2 API reference, CreateRoute: operationName.',
  each: 'route',
  *check(route, design) {
    const name = route.protocol === 'WEBSOCKET' ? route.operationName : undefined;
    if (name === undefined || (name.length >= 1 && name.length <= MAX)) return;
    yield {
      message: `The operation name of ${shortNameOf(design, route.id)} has ${name.length.toLocaleString('en')} characters; API Gateway takes 1 to ${MAX}.`,
      subject: { id: route.id, field: 'operationName' },
    };
  },
  quickFixes(route, design) {
    const { id } = route;
    const name = (route.protocol === 'WEBSOCKET' && route.operationName) || '';
    const left = setAt(`Leave the operation name of ${shortNameOf(design, id)} out`, id, 'operationName', undefined);
    return name === '' ? [left] : [cutAfter('the operation name', id, 'operationName', name, MAX), left];
  },
};
