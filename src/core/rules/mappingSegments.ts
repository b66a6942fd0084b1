import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { protocolOf } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const mappingSegments: Rule = {
  code: 'mapping/several-segments',
  severity: 'error',
  title: 'The mapping key of a WebSocket API has a slash',
  reason: 'Keys of several segments are for HTTP and REST APIs. That of a WebSocket API is a single one.',
  fix: 'Use a key of one segment, without a slash.',
  source: 'API Gateway Developer Guide, "API mappings for WebSocket APIs".',
  each: 'mapping',
  *check({ id, stageId, key = '' }, design) {
    const apiId = design.stages[stageId]?.apiId;
    if (!apiId || protocolOf(design, apiId) === 'HTTP' || !key.includes('/')) return;
    yield {
      message: `The mapping key of ${shortNameOf(design, id)} has a slash; ${shortNameOf(design, apiId)} is a WebSocket API, which is mapped by one segment.`,
      subject: { id, field: 'key' },
    };
  },
  mayBreak: true,
  quickFixes({ id, key = '' }) {
    const meant = key
      .split('/')
      .filter((segment) => segment !== '')
      .join('-');
    if (meant === '') return [setAt('Map it at the root of the domain', id, 'key', undefined)];
    return [setAt(`Make it ${shortened(meant)}`, id, 'key', meant)];
  },
};
