import { nameOf } from '../model/naming.ts';
import { stagesOf } from '../model/queries.ts';
import { urlVariables } from '../model/urlTemplate.ts';
import { httpUrlsOf } from './httpUrlsOf.ts';
import type { Rule } from './rule.ts';

export const definedStageVariable: Rule = {
  code: 'stage/undefined-variable',
  severity: 'error',
  fix: 'Define it in every stage of the API.',
  source: 'API Gateway Developer Guide, "Using stage variables for HTTP APIs", and its quotas.',
  *check(design) {
    for (const integration of httpUrlsOf(design)) {
      const used = new Set(urlVariables(integration.url));
      if (used.size === 0) continue;
      for (const { id, variables } of stagesOf(design, integration.apiId)) {
        for (const name of used) {
          if (variables.some((variable) => variable.name === name)) continue;
          yield {
            message: `${nameOf(design, integration.id)} uses the stage variable ${name}, which ${nameOf(design, id)} does not define.`,
            subject: { id, field: 'variables' },
          };
        }
      }
    }
  },
};
