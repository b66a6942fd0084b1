import { setAt } from '../commands/setAt.ts';
import { cutAfter } from './cutAfter.ts';
import { documentedRoute } from './documentedRoute.ts';
import type { Rule } from './rule.ts';

const MOST = 64;

export const operationIdLength: Rule = {
  code: 'documentation/operation-id-length',
  severity: 'error',
  title: 'An operation id is empty, or too long',
  reason: 'API Gateway keeps it as the name of the operation, and refuses to create the route with such a one.',
  fix: 'Use 1 to 64 characters.',
  source: 'CloudFormation, AWS::ApiGatewayV2::Route OperationName.',
  each: 'route',
  *check(route) {
    const documented = documentedRoute(route);
    if (!documented) return;
    const { id, title, documentation } = documented;
    const { operationId } = documentation;
    if (operationId === undefined || (operationId.length > 0 && operationId.length <= MOST)) return;
    const message =
      operationId === ''
        ? `The operation id of ${title} is empty.`
        : `The operation id of ${title} has ${operationId.length.toLocaleString('en')} characters; API Gateway takes ${MOST}.`;
    yield { message, subject: { id, field: 'documentation.operationId' } };
  },
  quickFixes(route) {
    const { operationId = '' } = documentedRoute(route)?.documentation ?? {};
    const field = 'documentation.operationId';
    return [
      operationId === ''
        ? setAt('Remove the empty operation id', route.id, field, undefined)
        : cutAfter('the operation id', route.id, field, operationId, MOST),
    ];
  },
};
