import { addEntities } from '../commands/addEntities.ts';
import { createApi } from '../model/createApi.ts';
import type { Rule } from './rule.ts';

export const designHasApi: Rule = {
  code: 'design/empty',
  severity: 'info',
  title: 'The design has no API',
  reason: 'A template needs at least one resource, and everything that Portico exports belongs to an API.',
  fix: 'Add an API.',
  source: 'CloudFormation User Guide, "Resources section structure": a template has at least one resource.',
  *check(design) {
    if (Object.keys(design.apis).length > 0) return;
    yield { message: 'The design has no API yet, so there is nothing to deploy.', subject: { id: 'design' } };
  },
  quickFixes: (design) => [
    addEntities(createApi(design, 'HTTP').entities, {}, 'Add an HTTP API'),
    addEntities(createApi(design, 'WEBSOCKET').entities, {}, 'Add a WebSocket API'),
  ],
};
