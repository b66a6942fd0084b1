import { shortNameOf } from '../model/naming.ts';
import { referrersOf } from '../model/usage.ts';
import type { Rule } from './rule.ts';

export const usedModel: Rule = {
  code: 'model/unused',
  severity: 'info',
  fix: 'Choose it for a route, or delete it.',
  source:
    'API Gateway Developer Guide, "Set up request validation for WebSocket APIs": a model counts where a route names it.',
  *check(design) {
    for (const { id } of Object.values(design.models)) {
      if (referrersOf(design, id).length > 0) continue;
      yield { message: `No route uses the model ${shortNameOf(design, id)}.`, subject: { id } };
    }
  },
};
