import { shortNameOf } from '../model/naming.ts';
import { stagesOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

const QUOTA = 10;

export const apiStageCount: Rule = {
  code: 'api/too-many-stages',
  severity: 'warning',
  fix: 'Remove a stage, or ask AWS for a higher quota.',
  source:
    'API Gateway Developer Guide, "Quotas for HTTP APIs" and "Quotas for configuring and running a WebSocket API".',
  *check(design) {
    for (const { id } of Object.values(design.apis)) {
      const count = stagesOf(design, id).length;
      if (count <= QUOTA) continue;
      yield {
        message: `${shortNameOf(design, id)} has ${count.toLocaleString('en')} stages; API Gateway allows ${QUOTA} to an API. The quota can be raised.`,
        subject: { id },
      };
    }
  },
};
