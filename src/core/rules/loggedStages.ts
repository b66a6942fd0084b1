import { shortNameOf } from '../model/naming.ts';
import { stagesOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

/** Where no stage writes a log, that is a decision; where some do, it may have been forgotten. */
export const loggedStages: Rule = {
  code: 'stage/no-access-log',
  severity: 'info',
  fix: 'Let it write an access log too.',
  source: 'API Gateway Developer Guide, "Configure logging for HTTP APIs".',
  *check(design) {
    for (const { id: apiId } of Object.values(design.apis)) {
      const stages = stagesOf(design, apiId);
      const logged = stages.find((stage) => stage.accessLog);
      const silent = stages.find((stage) => !stage.accessLog);
      if (!logged || !silent) continue;
      yield {
        message: `${shortNameOf(design, silent.id)} writes no access log, though ${shortNameOf(design, logged.id)} does.`,
        subject: { id: silent.id },
      };
    }
  },
};
