import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';
import { webSocketRoutes } from './webSocketRoutes.ts';

const MAX = 64;

export const operationNameLength: Rule = {
  code: 'route/operation-name',
  severity: 'error',
  fix: `Use 1 to ${MAX} characters, or leave it out.`,
  source: 'API Gateway V2 API reference, CreateRoute: operationName.',
  *check(design) {
    for (const { id, operationName: name } of webSocketRoutes(design)) {
      if (name === undefined || (name.length >= 1 && name.length <= MAX)) continue;
      yield {
        message: `The operation name of ${shortNameOf(design, id)} has ${name.length.toLocaleString('en')} characters; API Gateway takes 1 to ${MAX}.`,
        subject: { id, field: 'operationName' },
      };
    }
  },
};
