import { shortNameOf } from '../model/naming.ts';
import { stagesOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const apiHasStage: Rule = {
  code: 'api/no-stage',
  severity: 'error',
  fix: 'Add a stage.',
  source: 'API Gateway Developer Guide, "Working with stages for HTTP APIs" and "WebSocket API stages".',
  *check(design) {
    for (const { id } of Object.values(design.apis)) {
      if (stagesOf(design, id).length > 0) continue;
      yield { message: `${shortNameOf(design, id)} has no stage, so no client can call it.`, subject: { id } };
    }
  },
};
