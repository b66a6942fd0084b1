import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const responseStatusCode: Rule = {
  code: 'integration/response-status',
  severity: 'error',
  fix: 'Use a status code from 200 to 599, each once.',
  source: 'API Gateway V2 API reference, CreateIntegration: ResponseParameters.',
  *check(design) {
    for (const integration of Object.values(design.integrations)) {
      if (!('mappings' in integration)) continue;
      const { id, mappings } = integration;
      const name = shortNameOf(design, id);
      const before = new Set<string>();
      for (const [index, { statusCode }] of (mappings?.responses ?? []).entries()) {
        const subject = { id, field: `mappings.responses.${index}.statusCode` };
        if (!/^[2-5]\d\d$/.test(statusCode))
          yield {
            message: `${name} has changes for answers with ${statusCode ? `the status ${shortened(statusCode)}` : 'no status'}; a status is a number from 200 to 599.`,
            subject,
          };
        else if (before.has(statusCode))
          yield { message: `${name} has changes for the status ${shortened(statusCode)} twice.`, subject };
        before.add(statusCode);
      }
    }
  },
};
