import { produce } from 'immer';
import { expect, test } from 'vitest';
import { CHAT } from '../../model/chat.ts';
import type { WebSocketRoute } from '../../model/webSocketRoute.ts';
import { plannedWebSocketApis } from '../../plan/plan.ts';
import { planOf } from '../../plan/planOf.ts';
import { ConnectSecurity } from './connectSecurity.ts';

/** The security of the chat with a change of its `$connect`. */
function security(change: Partial<WebSocketRoute>, identitySources: string[] = [], byAuthorizer = false) {
  const design = produce(CHAT, (chat) => {
    Object.assign(chat.routes['route:1'] ?? {}, change);
    const api = chat.apis['api:1'];
    if (byAuthorizer && api)
      Object.assign(api, { apiKeySelectionExpression: '$context.authorizer.usageIdentifierKey' });
    chat.authorizers['authorizer:1'] = {
      id: 'authorizer:1',
      apiId: 'api:1',
      kind: 'websocket-lambda',
      name: 'Members only',
      functionId: 'function:1',
      identitySources,
    };
  });
  const [api] = plannedWebSocketApis(planOf(design));
  if (!api) throw new Error('The chat has an API.');
  const found = new ConnectSecurity(api);
  return {
    scheme: found.leaves()[0],
    requirement: found.requirement(),
    query: found.required('query'),
    headers: found.required('header'),
    losses: found.losses().map(({ code, subject }) => `${code} ${subject.id}`),
  };
}

const GUARDED = { authorization: { kind: 'authorizer', authorizerId: 'authorizer:1' } } as const;
const ONE = { query: [], headers: [], losses: [] };

test('anyone may connect to an open API', () => {
  expect(security({})).toEqual({ scheme: undefined, requirement: undefined, ...ONE });
});

test('an authorizer looks at a parameter of the query or at a header', () => {
  const requirement = [{ $ref: '#/components/securitySchemes/members-only' }];
  expect(security(GUARDED, ['route.request.querystring.token'])).toEqual({
    scheme: { key: 'members-only', value: { type: 'httpApiKey', name: 'token', in: 'query' }, owner: 'authorizer:1' },
    requirement,
    ...ONE,
  });
  expect(security(GUARDED, ['route.request.header.Authorization']).scheme?.value).toEqual({
    type: 'httpApiKey',
    name: 'Authorization',
    in: 'header',
  });
});

test('IAM is a signature, by the name that it has in the Authorization header', () => {
  const { scheme, losses } = security({ authorization: { kind: 'iam' } });
  expect(scheme).toMatchObject({ key: 'sigv4', value: { type: 'http', scheme: 'AWS4-HMAC-SHA256' } });
  expect(losses).toEqual([]);
});

test('an API key is a header, unless the authorizer gives it', () => {
  const { scheme } = security({ apiKeyRequired: true });
  expect(scheme).toMatchObject({ key: 'api-key', value: { type: 'httpApiKey', name: 'x-api-key', in: 'header' } });
  expect(security({ apiKeyRequired: true }, [], true).scheme).toBeUndefined();
});

test('whatever else is asked for is required of the request, as one entry of a list of security would do', () => {
  const sources = ['route.request.querystring.token', 'route.request.header.X-Device', 'context.identity.sourceIp'];
  const { requirement, query, headers, losses } = security({ ...GUARDED, apiKeyRequired: true }, sources);
  expect({ requirement, query, headers }).toEqual({
    requirement: [{ $ref: '#/components/securitySchemes/members-only' }],
    query: [],
    headers: ['X-Device', 'x-api-key'],
  });
  expect(losses).toEqual(['asyncapi/several-credentials route:1']);
});

test('a guard that looks at nothing a client sends is told of', () => {
  const { scheme, losses } = security(GUARDED, ['context.identity.sourceIp']);
  expect(scheme).toBeUndefined();
  expect(losses).toEqual(['asyncapi/hidden-guard authorizer:1']);
});
