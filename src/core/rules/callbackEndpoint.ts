import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const callbackEndpoint: Rule = {
  code: 'function/callback-endpoint-off',
  severity: 'warning',
  title: 'A callback URL is at an endpoint that is turned off',
  reason:
    'The variable holds the URL of the stage at the execute-api endpoint. Where only custom domains are left, posting to it fails.',
  fix: 'Turn the execute-api endpoint of the API on, or take the variable away and post through the custom domain.',
  source:
    'API Gateway Developer Guide, "Use @connections commands in your backend service"; Api: DisableExecuteApiEndpoint.',
  each: 'function',
  *check(handler, design) {
    if (handler.source !== 'new') return;
    const { id, connections } = handler;
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
  },
  quickFixes(handler, design, { subject }) {
    if (handler.source !== 'new') return [];
    const field = subject.field ?? '';
    const managed = handler.connections[Number(field.split('.')[1])];
    const apiId = managed?.scope === 'stage' ? design.stages[managed.stageId]?.apiId : undefined;
    if (!apiId) return [];
    return [
      setAt('Take the variable away', handler.id, field, undefined),
      setAt(
        `Turn the execute-api endpoint of ${shortNameOf(design, apiId)} on`,
        apiId,
        'disableExecuteApiEndpoint',
        false,
      ),
    ];
  },
};
