import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { CHAT } from './chat.ts';
import type { Design } from './design.ts';
import { idOf } from './ids.ts';
import { securityOf } from './security.ts';
import { balance, SHOP } from './shop.ts';

type Change = (design: Design) => void;

function security(base: Design, change: Change = () => {}) {
  return securityOf(
    produce(base, (draft) => void change(draft)),
    'api:1',
  );
}

/** The facts of one part, as words. */
function words(title: string, base: Design, change?: Change): string[] {
  return security(base, change)
    .parts.filter((part) => part.title === title)
    .flatMap(({ facts }) => facts.map(({ text }) => text));
}

const lambda =
  (changes: object = {}): Change =>
  (shop) => {
    shop.authorizers['authorizer:1'] = {
      id: 'authorizer:1',
      apiId: 'api:1',
      kind: 'lambda',
      name: 'members',
      functionId: 'function:1',
      payloadFormatVersion: '2.0',
      enableSimpleResponses: true,
      identitySources: ['$request.header.Authorization'],
      resultTtlInSeconds: 300,
      ...changes,
    };
    for (const number of [1, 2]) {
      const route = shop.routes[idOf('route', number)];
      if (route?.protocol === 'HTTP') {
        route.authorization = { kind: 'authorizer', authorizerId: 'authorizer:1', scopes: [] };
      }
    }
  };
const guardedByIam: Change = (shop) => {
  for (const route of Object.values(shop.routes)) if (route.protocol === 'HTTP') route.authorization = { kind: 'iam' };
};

describe('who can call an HTTP API', () => {
  test('open routes that write come first, then what guards the others', () => {
    const found = security(SHOP, (shop) => {
      lambda()(shop);
      const route = shop.routes['route:2'];
      if (route?.protocol === 'HTTP') route.authorization = { kind: 'none' };
    });
    expect(found.state).toBe('2 of 3 routes open');
    expect(found.parts[0]).toEqual({
      title: 'Who can call',
      facts: [
        {
          text: 'Anyone: 1 route that may write',
          at: { id: 'api:1', field: 'defaultAuthorization' },
          routes: ['route:3'],
        },
        { text: 'Anyone: 1 route that reads', at: { id: 'api:1', field: 'defaultAuthorization' }, routes: ['route:2'] },
        { text: 'Guarded by members: 1 route', at: { id: 'authorizer:1' } },
      ],
    });
  });

  test('all, none, or no route at all', () => {
    expect(security(SHOP).state).toBe('Every route is open');
    expect(security(SHOP, guardedByIam).state).toBe('Every route is guarded');
    expect(words('Who can call', SHOP, guardedByIam)).toEqual(['Signed with IAM: 3 routes']);
    const empty = security({ ...SHOP, routes: {} });
    expect(empty.state).toBe('No routes yet');
    expect(empty.parts.map(({ title }) => title)).not.toContain('Who can call');
  });

  test('pages of other sites', () => {
    const cors =
      (allowOrigins: string[], allowCredentials = false): Change =>
      (shop) => {
        const api = shop.apis['api:1'];
        if (api?.protocol !== 'HTTP') return;
        api.cors = { allowOrigins, allowMethods: [], allowHeaders: [], exposeHeaders: [], allowCredentials };
      };
    const pages = (change?: Change) => words('Pages of other sites', SHOP, change);
    expect(pages()).toEqual(['Not let in by the API: CORS is off']);
    expect(pages(cors([]))).toEqual(['None: CORS names no origin']);
    expect(pages(cors(['https://a.example', '*']))).toEqual(['Those of any site may call it']);
    expect(pages(cors(['https://a.example'], true))).toEqual(['Those of https://a.example may call it, with cookies']);
    expect(pages(cors(['https://a.example', 'https://*']))).toEqual([
      'Those of any site that is reached over HTTPS may call it',
    ]);
    expect(pages(cors(['http://*'], true))).toEqual([
      'Those of any site that is reached over plain HTTP may call it, with cookies',
    ]);
    expect(pages(cors(['http://*', 'https://*']))).toEqual(['Those of any site may call it']);
    expect(pages(cors(['https://a.example', 'https://b.example']))).toEqual(['Those of 2 origins may call it']);
  });
});

describe('who can connect to a WebSocket API', () => {
  test('$connect decides', () => {
    expect(security(CHAT).state).toBe('Anyone may connect');
    expect(words('Who can connect', CHAT)).toEqual(['Anyone: nothing guards $connect', 'No API key is asked for']);
    const none: Change = (chat) => void delete chat.routes['route:1'];
    expect(words('Who can connect', CHAT, none)).toEqual(['Anyone: there is no $connect route']);
  });

  test('a guard, an API key', () => {
    const keyed: Change = (chat) => {
      const connect = chat.routes['route:1'];
      if (connect?.protocol === 'WEBSOCKET') connect.apiKeyRequired = true;
    };
    expect(security(CHAT, keyed).state).toBe('Anyone with an API key connects');
    const guarded: Change = (chat) => {
      const connect = chat.routes['route:1'];
      if (connect?.protocol === 'WEBSOCKET') connect.authorization = { kind: 'iam' };
    };
    expect(security(CHAT, guarded).state).toBe('Connections are guarded');
    expect(words('Who can connect', CHAT, guarded)[0]).toBe('Whoever signs with IAM');
  });

  test('functions that reach every connection, and logs that hold messages', () => {
    const wide: Change = (chat) => {
      const handler = chat.functions['function:2'];
      if (handler?.source === 'new') handler.connections = [{ scope: 'api', apiId: 'api:1' }];
      const stage = chat.stages['stage:1'];
      if (stage) stage.dataTraceEnabled = true;
    };
    expect(words('Wide permissions', CHAT)).toEqual([]);
    expect(words('Wide permissions', CHAT, wide)).toEqual(['messages reaches the connections of all stages']);
    expect(words('Logs', CHAT, wide)).toEqual([
      'production writes no access log',
      'production writes whole messages into its log',
    ]);
  });

  test('roles with a wildcard', () => {
    const called: Change = (chat) => {
      chat.integrations['integration:3'] = {
        id: 'integration:3',
        apiId: 'api:1',
        kind: 'websocket-aws',
        name: 'table',
        service: 'dynamodb',
        target: { kind: 'action', action: 'PutItem' },
        method: 'POST',
        credentials: { source: 'new-role', actions: ['dynamodb:*', 'sqs:SendMessage'], resources: ['*'] },
        requestParameters: [],
        requestTemplates: [],
        responses: [],
      };
    };
    expect(words('Wide permissions', CHAT, called)).toEqual([
      'The role of table may do dynamodb:*',
      'The role of table is for *',
    ]);
  });
});

test('where it is reached, and by whom without a certificate', () => {
  expect(words('Where it is reached', SHOP)).toEqual(['The execute-api endpoint', 'api.example.com']);
  const mutual: Change = (shop) => {
    const domain = shop.domains['domain:1'];
    if (domain) domain.mutualTls = { key: 'truststore.pem' };
  };
  expect(words('Where it is reached', SHOP, mutual)).toEqual([
    'The execute-api endpoint, without a client certificate',
    'api.example.com, with a client certificate',
  ]);
  const only: Change = (shop) => {
    const api = shop.apis['api:1'];
    if (api) api.disableExecuteApiEndpoint = true;
  };
  expect(words('Where it is reached', SHOP, only)).toEqual(['Not through the execute-api endpoint', 'api.example.com']);
  const nowhere: Change = (shop) => {
    only(shop);
    shop.mappings = {};
  };
  expect(security(SHOP, nowhere).state).toBe('Nobody reaches it yet');
  expect(words('Where it is reached', SHOP, nowhere)).toEqual([
    'Nowhere: the execute-api endpoint is off, and no domain leads here',
  ]);
  const both: Change = (shop) => {
    mutual(shop);
    only(shop);
  };
  expect(security(SHOP, both).state).toBe('Clients show a certificate');
  expect(words('Who can call', SHOP, both)[0]).toBe('Anyone with a client certificate: 1 route that may write');
});

test('how long a decision counts, and for which routes', () => {
  const kept = (changes?: object) => words('Cached decisions', SHOP, lambda(changes));
  expect(words('Cached decisions', SHOP)).toEqual([]);
  expect(kept()).toEqual(['Those of members are kept for 300 s, for all its 2 routes']);
  expect(kept({ identitySources: ['$context.routeKey'] })).toEqual([
    'Those of members are kept for 300 s, for each route',
  ]);
  expect(kept({ resultTtlInSeconds: 0 })).toEqual(['Those of members are not kept']);
});

test('what is called over plain HTTP', () => {
  const url: Change = (shop) => {
    const integration = shop.integrations['integration:2'];
    if (integration && 'url' in integration) integration.url = 'HTTP://old.example.com/';
  };
  expect(words('Behind it', SHOP)).toEqual([]);
  expect(words('Behind it', SHOP, url)).toEqual(['old-shop is called over plain HTTP']);
  expect(words('Behind it', SHOP, (shop) => balance(shop))).toEqual(['old-shop is called over plain HTTP']);
  expect(words('Behind it', SHOP, (shop) => balance(shop, { serverNameToVerify: 'a.example' }))).toEqual([]);
});

test('an API that is gone has nothing to say', () => {
  expect(securityOf(SHOP, 'api:9')).toEqual({ state: '', parts: [] });
});
