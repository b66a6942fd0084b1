import { isLogVariable, logVariablesIn } from '../model/logVariables.ts';
import { shortNameOf } from '../model/naming.ts';
import { PROTOCOL_NOUNS } from '../model/protocol.ts';
import { protocolOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const accessLogVariables: Rule = {
  code: 'stage/log-variable',
  severity: 'warning',
  fix: 'Choose a variable that the API knows, such as $context.routeKey for $context.resourcePath.',
  source: 'API Gateway Developer Guide, "Customizing HTTP API access logs" and "Configure logging for WebSocket APIs".',
  *check(design) {
    for (const { id, apiId, accessLog } of Object.values(design.stages)) {
      const protocol = protocolOf(design, apiId);
      const unknown = logVariablesIn(accessLog?.format ?? '').filter((variable) => !isLogVariable(protocol, variable));
      if (unknown.length === 0) continue;
      const named = unknown.map((variable) => `$context.${variable}`).join(', ');
      yield {
        message: `The access log of ${shortNameOf(design, id)} shows - in the place of ${named}, which ${PROTOCOL_NOUNS[protocol]}s do not know.`,
        subject: { id, field: 'accessLog.format' },
      };
    }
  },
};
