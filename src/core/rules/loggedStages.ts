import { setAt } from '../commands/setAt.ts';
import { createAccessLog } from '../model/create.ts';
import { shortNameOf } from '../model/naming.ts';
import { protocolOf, stagesOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

/** Where no stage writes a log, that is a decision; where some do, it may have been forgotten. */
export const loggedStages: Rule = {
  code: 'stage/no-access-log',
  severity: 'info',
  title: 'A stage writes no access log, though another does',
  reason:
    'Without an access log nobody can tell afterwards who called and what was answered. Security scanners report stages without one.',
  fix: 'Let it write an access log too.',
  source: 'API Gateway Developer Guide, "Configure logging for HTTP APIs".',
  topic: 'security',
  each: 'stage',
  *check({ id, apiId, accessLog }, design) {
    if (accessLog) return;
    const logged = stagesOf(design, apiId).find((stage) => stage.accessLog);
    if (!logged) return;
    yield {
      message: `${shortNameOf(design, id)} writes no access log, though ${shortNameOf(design, logged.id)} does.`,
      subject: { id, field: 'accessLog' },
    };
  },
  quickFixes: ({ id, apiId }, design) => [
    setAt(
      `Let ${shortNameOf(design, id)} write an access log of its own`,
      id,
      'accessLog',
      createAccessLog(protocolOf(design, apiId)),
    ),
  ],
};
