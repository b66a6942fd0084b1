import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const usedUsagePlan: Rule = {
  code: 'usage-plan/unused',
  severity: 'warning',
  fix: 'Give it a stage and a key, or delete it.',
  source: 'API Gateway Developer Guide, "Usage plans and API keys for WebSocket APIs".',
  *check(design) {
    for (const { id, stages, keys } of Object.values(design.usagePlans)) {
      if (stages.length > 0 && keys.length > 0) continue;
      const field = stages.length === 0 ? 'stages' : 'keys';
      yield {
        message: `${shortNameOf(design, id)} has no ${stages.length === 0 ? 'stage' : 'key'}, so nobody connects by it.`,
        subject: { id, field },
      };
    }
  },
};
