import { addEntities } from '../commands/addEntities.ts';
import { createStage } from '../model/create.ts';
import { shortNameOf } from '../model/naming.ts';
import { stagesOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const apiHasStage: Rule = {
  code: 'api/no-stage',
  severity: 'error',
  title: 'An API has no stage',
  reason: 'A stage is what an API is deployed to, and what its URLs lead to. Without one there is nothing to call.',
  fix: 'Add a stage.',
  source: 'API Gateway Developer Guide, "Working with stages for HTTP APIs" and "WebSocket API stages".',
  each: 'api',
  *check({ id }, design) {
    if (stagesOf(design, id).length > 0) return;
    yield { message: `${shortNameOf(design, id)} has no stage, so no client can call it.`, subject: { id } };
  },
  quickFixes(api, design) {
    const stage = createStage(design, api);
    return [addEntities([stage], {}, `Add the stage ${stage.name} to ${shortNameOf(design, api.id)}`)];
  },
  fixAll: true,
  mayBreak: true,
};
