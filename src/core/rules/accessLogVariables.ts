import { isHttpLogVariable, logVariablesIn } from '../model/accessLog.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const accessLogVariables: Rule = {
  code: 'stage/log-variable',
  severity: 'warning',
  fix: 'Choose a variable of HTTP APIs, such as $context.routeKey for $context.resourcePath.',
  source: 'API Gateway Developer Guide, "Customizing HTTP API access logs".',
  *check(design) {
    for (const { id, accessLog } of Object.values(design.stages)) {
      const unknown = logVariablesIn(accessLog?.format ?? '').filter((variable) => !isHttpLogVariable(variable));
      if (unknown.length === 0) continue;
      const named = unknown.map((variable) => `$context.${variable}`).join(', ');
      yield {
        message: `The access log of ${shortNameOf(design, id)} shows - in the place of ${named}, which HTTP APIs do not know.`,
        subject: { id, field: 'accessLog.format' },
      };
    }
  },
};
