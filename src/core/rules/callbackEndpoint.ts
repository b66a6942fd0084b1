import { shortNameOf } from '../model/naming.ts';
import { newFunctionsOf } from './newFunctionsOf.ts';
import type { Rule } from './rule.ts';

export const callbackEndpoint: Rule = {
  code: 'function/callback-endpoint-off',
  severity: 'warning',
  fix: 'Turn the execute-api endpoint of the API on, or take the variable away and post through the custom domain.',
  source:
    'API Gateway Developer Guide, "Use @connections commands in your backend service"; Api: DisableExecuteApiEndpoint.',
  *check(design) {
    for (const { id, connections } of newFunctionsOf(design)) {
      for (const [index, managed] of connections.entries()) {
        if (managed.scope === 'api' || managed.urlVariable === undefined) continue;
        const apiId = design.stages[managed.stageId]?.apiId;
        const api = apiId && design.apis[apiId];
        if (!api?.disableExecuteApiEndpoint) continue;
        yield {
          message: `${shortNameOf(design, id)} gets a callback URL at the execute-api endpoint of ${shortNameOf(design, api.id)}, which is turned off.`,
          subject: { id, field: `connections.${index}.urlVariable` },
        };
      }
    }
  },
};
