import { shortNameOf } from '../model/naming.ts';
import { mappingsTo, stagesOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const reachableApi: Rule = {
  code: 'api/unreachable',
  severity: 'warning',
  fix: 'Map a custom domain to one of its stages, or turn the execute-api endpoint on again.',
  source: 'API Gateway Developer Guide, "Disable the default endpoint for an HTTP API".',
  *check(design) {
    for (const api of Object.values(design.apis)) {
      if (!api.disableExecuteApiEndpoint) continue;
      if (stagesOf(design, api.id).some((stage) => mappingsTo(design, stage.id).length > 0)) continue;
      yield {
        message: `${shortNameOf(design, api.id)} takes requests through custom domains only, and none is mapped to it.`,
        subject: { id: api.id, field: 'disableExecuteApiEndpoint' },
      };
    }
  },
};
