import { documentedRoutes } from './documentedRoutes.ts';
import type { Rule } from './rule.ts';

const MOST = 64;

export const operationIdLength: Rule = {
  code: 'documentation/operation-id-length',
  severity: 'error',
  fix: 'Use 1 to 64 characters.',
  source: 'CloudFormation, AWS::ApiGatewayV2::Route OperationName.',
  *check(design) {
    for (const { id, title, documentation } of documentedRoutes(design)) {
      const { operationId } = documentation;
      if (operationId === undefined || (operationId.length > 0 && operationId.length <= MOST)) continue;
      const message =
        operationId === ''
          ? `The operation id of ${title} is empty.`
          : `The operation id of ${title} has ${operationId.length.toLocaleString('en')} characters; API Gateway takes ${MOST}.`;
      yield { message, subject: { id, field: 'documentation.operationId' } };
    }
  },
};
