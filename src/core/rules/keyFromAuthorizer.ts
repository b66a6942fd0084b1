import { shortNameOf } from '../model/naming.ts';
import { apisOf, webSocketRoutesOf } from '../model/queries.ts';
import { routeOfStep } from '../model/webSocketRoute.ts';
import type { Rule } from './rule.ts';

export const keyFromAuthorizer: Rule = {
  code: 'api/key-from-no-authorizer',
  severity: 'warning',
  fix: 'Guard $connect by a Lambda authorizer that returns a usageIdentifierKey, or take the key from the header.',
  source: 'API Gateway Developer Guide, "WebSocket selection expressions": API key selection expressions.',
  *check(design) {
    for (const { id, apiKeySelectionExpression } of apisOf(design, 'WEBSOCKET')) {
      if (apiKeySelectionExpression !== '$context.authorizer.usageIdentifierKey') continue;
      const connect = routeOfStep(webSocketRoutesOf(design, id), 'connect');
      if (!connect?.apiKeyRequired || connect.authorization?.kind === 'authorizer') continue;
      yield {
        message: `${shortNameOf(design, id)} takes API keys from the Lambda authorizer, and none guards $connect; no client has a key.`,
        subject: { id, field: 'apiKeySelectionExpression' },
      };
    }
  },
};
