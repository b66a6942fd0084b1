import { setAt } from '../commands/setAt.ts';
import { freshName } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { documentedRoute } from './documentedRoute.ts';
import { operationIdsOf } from './operationIdsOf.ts';
import type { Rule } from './rule.ts';

export const operationIdCharacters: Rule = {
  code: 'documentation/operation-id-characters',
  severity: 'warning',
  title: 'An operation id has characters that tools stumble over',
  reason:
    'API Gateway takes it. Generators make names of functions, classes and files of operation ids, and refuse or garble one with spaces or signs in it.',
  fix: 'Use letters, digits, _, - and . only, as in listBooks.',
  source: 'OpenAPI 3.0.3, Operation Object: tools make names of functions and addresses of it.',
  each: 'route',
  *check(route) {
    const documented = documentedRoute(route);
    if (!documented) return;
    const { id, title, documentation } = documented;
    if (/^[\w.-]*$/.test(documentation.operationId ?? '')) return;
    yield {
      message: `The operation id of ${title} holds other characters than letters, digits, _, - and ., which tools stumble over.`,
      subject: { id, field: 'documentation.operationId' },
    };
  },
  quickFixes(route, design) {
    const { operationId = '' } = documentedRoute(route)?.documentation ?? {};
    const spelled = operationId.replace(/[^\w.-]+/g, '-').replace(/^-+|-+$/g, '');
    if (spelled === '') return [];
    const made = freshName(spelled, operationIdsOf(design, route.apiId));
    return [setAt(`Make it ${shortened(made)}`, route.id, 'documentation.operationId', made)];
  },
  fixAll: true,
};
