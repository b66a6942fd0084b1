import { batch } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import { setRouteAuthorization } from '../commands/setAuthorization.ts';
import type { Design } from '../model/design.ts';
import type { ApiId } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { authorizersOf, webSocketRoutesOf } from '../model/queries.ts';
import { routeOfStep, type WebSocketRoute } from '../model/webSocketRoute.ts';
import type { Rule } from './rule.ts';

export const keyFromAuthorizer: Rule = {
  code: 'api/key-from-no-authorizer',
  severity: 'warning',
  title: 'API keys come from a Lambda authorizer that is not there',
  reason:
    'API Gateway takes the key from what the authorizer answers, its usageIdentifierKey. Without an authorizer nobody has a key, and every client is turned away.',
  fix: 'Guard $connect by a Lambda authorizer that returns a usageIdentifierKey, or take the key from the header.',
  source: 'API Gateway Developer Guide, "WebSocket selection expressions": API key selection expressions.',
  each: 'api',
  *check(api, design) {
    if (api.protocol !== 'WEBSOCKET') return;
    const { id, apiKeySelectionExpression } = api;
    if (apiKeySelectionExpression !== '$context.authorizer.usageIdentifierKey') return;
    const connect = connectOf(design, id);
    if (!connect?.apiKeyRequired || connect.authorization?.kind === 'authorizer') return;
    yield {
      message: `${shortNameOf(design, id)} takes API keys from the Lambda authorizer, and none guards $connect; no client has a key.`,
      subject: { id, field: 'apiKeySelectionExpression' },
    };
  },
  quickFixes({ id }, design) {
    const connect = connectOf(design, id);
    const authorizers = authorizersOf(design, id).filter(({ kind }) => kind === 'websocket-lambda');
    return [
      setAt('Take API keys from the x-api-key header', id, 'apiKeySelectionExpression', undefined),
      ...(connect ? authorizers.slice(0, 2) : []).map((authorizer) =>
        batch(`Guard $connect by ${shortNameOf(design, authorizer.id)}`, [
          setRouteAuthorization(connect ? [connect.id] : [], {
            kind: 'authorizer',
            authorizerId: authorizer.id,
            scopes: [],
          }),
        ]),
      ),
    ];
  },
};

function connectOf(design: Design, apiId: ApiId): WebSocketRoute | undefined {
  return routeOfStep(webSocketRoutesOf(design, apiId), 'connect');
}
