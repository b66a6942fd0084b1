import { shortNameOf } from '../model/naming.ts';
import { protocolOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const mappingSegments: Rule = {
  code: 'mapping/several-segments',
  severity: 'error',
  fix: 'Use a key of one segment, without a slash.',
  source:
    'API Gateway Developer Guide, "API mappings for WebSocket APIs": several segments are for HTTP and REST APIs.',
  *check(design) {
    for (const { id, stageId, key = '' } of Object.values(design.mappings)) {
      const apiId = design.stages[stageId]?.apiId;
      if (!apiId || protocolOf(design, apiId) === 'HTTP' || !key.includes('/')) continue;
      yield {
        message: `The mapping key of ${shortNameOf(design, id)} has a slash; ${shortNameOf(design, apiId)} is a WebSocket API, which is mapped by one segment.`,
        subject: { id, field: 'key' },
      };
    }
  },
};
