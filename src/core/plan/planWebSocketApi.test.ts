import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { CHAT } from '../model/chat.ts';
import type { Design } from '../model/design.ts';
import type { WebSocketIntegration } from '../model/webSocketIntegration.ts';
import type { WebSocketRoute } from '../model/webSocketRoute.ts';
import { plannedWebSocketApis } from './plan.ts';
import type { PlannedWebSocketApi } from './plannedWebSocket.ts';
import { planOf } from './planOf.ts';

/** The chat, deployed by hand, after a change. */
function chat(change: (design: Design) => void = () => {}): Design {
  return produce(CHAT, (design) => {
    for (const stage of Object.values(design.stages)) stage.autoDeploy = false;
    change(design);
  });
}

function theApi(design: Design): PlannedWebSocketApi {
  const [api] = plannedWebSocketApis(planOf(design));
  if (!api) throw new Error('The design has no WebSocket API.');
  return api;
}

/** `route:1` is `$connect`, `route:4` is `sendmessage`. */
function withRoute(id: 'route:1' | 'route:4', says: Partial<WebSocketRoute>): Design {
  return chat((design) => {
    Object.assign(design.routes[id] ?? {}, says);
  });
}

/** Messages go to another integration than a function. */
function withIntegration(integration: WebSocketIntegration): Design {
  return chat((design) => {
    design.integrations[integration.id] = integration;
    for (const route of Object.values(design.routes)) route.integrationId = integration.id;
  });
}

const MODEL = { id: 'model:1', apiId: 'api:1', name: 'SendMessage', contentType: 'application/json' } as const;
const keysOf = ({ routes }: PlannedWebSocketApi) => routes.map(({ routeKey }) => routeKey);

describe('permissions', () => {
  test('are one for each route, also where routes share an integration', () => {
    expect(theApi(chat()).routes.map(({ permission }) => permission?.sourcePath)).toEqual([
      '/*$connect',
      '/*$disconnect',
      undefined, // it goes to a URL
      '/*sendmessage',
    ]);
  });

  test('are one where the function lets the whole API invoke it', () => {
    const api = theApi(
      chat((design) => {
        Object.assign(design.integrations['integration:1'] ?? {}, { credentials: { source: 'api-permission' } });
      }),
    );
    expect(api.permissions).toMatchObject([{ sourcePath: '/*/*', function: { title: 'connections' } }]);
    expect(api.routes.map(({ permission }) => permission?.sourcePath)).toEqual([
      undefined,
      undefined,
      undefined,
      '/*sendmessage',
    ]);
  });
});

describe('what is left out', () => {
  test('is what goes nowhere, but for $connect, which may guard the API', () => {
    const api = theApi(
      chat((design) => {
        for (const route of Object.values(design.routes)) delete route.integrationId;
      }),
    );
    expect(api.routes).toMatchObject([{ routeKey: '$connect', integration: undefined, permission: undefined }]);
    expect(api.integrations).toEqual([]);
    expect(api.stages[0]?.deployment).toBeDefined();
  });

  test('is a route to an integration that only HTTP APIs have', () => {
    const api = theApi(
      chat((design) => {
        design.integrations['integration:2'] = {
          id: 'integration:2',
          apiId: 'api:1',
          kind: 'http-url',
          name: 'old-chat',
          url: 'https://example.com',
          method: 'POST',
        };
      }),
    );
    expect(keysOf(api)).toEqual(['$connect', '$disconnect', '$default']);
  });

  const withForeignGuard = (id: 'route:1' | 'route:4') =>
    produce(withRoute(id, { authorization: { kind: 'authorizer', authorizerId: 'authorizer:1' } }), (design) => {
      design.authorizers['authorizer:1'] = {
        id: 'authorizer:1',
        apiId: 'api:1',
        kind: 'jwt',
        name: 'members',
        issuer: 'https://example.com/',
        audience: ['chat'],
        identitySource: '$request.header.Authorization',
      };
    });

  test('is a route that wants a guard of HTTP APIs', () => {
    expect(keysOf(theApi(withForeignGuard('route:4')))).toEqual(['$connect', '$disconnect', '$default']);
  });

  test('is every route where $connect does: without it everybody could connect', () => {
    const api = theApi(withForeignGuard('route:1'));
    expect(api).toMatchObject({ routes: [], integrations: [], authorizers: [] });
    expect(api.stages[0]?.deployment).toBeUndefined();
  });

  test('is what only $connect may have, on any other route', () => {
    const says = {
      authorization: { kind: 'iam' },
      apiKeyRequired: true,
      requestParameters: [{ in: 'querystring', name: 'token', required: true }],
    } as const;
    expect(
      theApi(withRoute('route:1', { ...says, requestParameters: [...says.requestParameters] })).routes[0],
    ).toMatchObject({
      authorization: { kind: 'iam' },
      apiKeyRequired: true,
      requestParameters: { 'route.request.querystring.token': true },
    });
    expect(
      theApi(withRoute('route:4', { ...says, requestParameters: [...says.requestParameters] })).routes[3],
    ).toMatchObject({ authorization: { kind: 'none' }, apiKeyRequired: false, requestParameters: {} });
  });

  test('is an alarm on a metric of HTTP APIs', () => {
    const alarm = {
      apiId: 'api:1',
      comparison: 'GreaterThanThreshold',
      threshold: 1,
      periodInSeconds: 60,
      evaluationPeriods: 1,
      treatMissingData: 'missing',
    } as const;
    const { alarms } = theApi(
      chat((design) => {
        design.alarms['alarm:1'] = { ...alarm, id: 'alarm:1', name: 'clients', metric: '4xx' };
        design.alarms['alarm:2'] = { ...alarm, id: 'alarm:2', name: 'messages', metric: 'MessageCount' };
      }),
    );
    expect(alarms).toMatchObject([{ title: 'messages', statistic: 'Sum' }]);
  });
});

describe('models', () => {
  test('have names of letters and digits, each its own', () => {
    const { models } = theApi(
      chat((design) => {
        for (const [id, name] of [
          ['model:1', 'send-message'],
          ['model:2', 'sendMessage'],
          ['model:3', '日本'],
        ] as const)
          design.models[id] = { ...MODEL, id, name, text: '{}' };
      }),
    );
    expect(models.map(({ name }) => name)).toEqual(['sendmessage', 'sendMessage2', 'Model']);
  });

  test('whose text is no JSON object are left out, also of the routes that name them', () => {
    const design = produce(
      withRoute('route:4', { requestModels: [{ key: '$default', modelId: 'model:1' }] }),
      (draft) => {
        draft.models['model:1'] = { ...MODEL, text: '{ "type": ' };
      },
    );
    expect(theApi(design)).toMatchObject({ models: [] });
    expect(theApi(design).routes[3]).toMatchObject({ routeKey: 'sendmessage', requestModels: {} });
  });
});

describe('the role that calls a service', () => {
  const aws = (
    target: Extract<WebSocketIntegration, { kind: 'websocket-aws' }>['target'],
    actions: string[],
    resources: string[],
    service = 'dynamodb',
  ) =>
    theApi(
      withIntegration({
        id: 'integration:9',
        apiId: 'api:1',
        kind: 'websocket-aws',
        name: 'notes',
        service,
        target,
        method: 'POST',
        requestTemplates: [],
        requestParameters: [],
        responses: [],
        credentials: { source: 'new-role', actions, resources },
      }),
    ).integrations[0];

  test('may do what is called, where nobody says what else', () => {
    expect(aws({ kind: 'action', action: 'PutItem' }, [], [])).toMatchObject({
      credentials: {
        actions: ['dynamodb:PutItem'],
        resources: {
          kind: 'input',
          input: { logicalId: 'ChatNotesIntegrationResourceArns', type: 'CommaDelimitedList' },
        },
      },
    });
  });

  test.each([
    ['runtime.sagemaker', 'InvokeEndpoint', 'sagemaker:InvokeEndpoint'],
    ['s3', 'GetObject&Bucket=notes', 's3:GetObject'],
  ])('may do what IAM knows the call as: %s, %s', (service, action, allowed) => {
    expect(aws({ kind: 'action', action }, [], [], service)).toMatchObject({ credentials: { actions: [allowed] } });
  });

  test('may do what the design says, each once', () => {
    const table = 'arn:aws:dynamodb:eu-west-1:111122223333:table/notes';
    expect(aws({ kind: 'path', path: 'x' }, ['dynamodb:Query', 'dynamodb:Query'], [table, table])).toMatchObject({
      credentials: { actions: ['dynamodb:Query'], resources: { kind: 'literal', texts: [table] } },
    });
  });
});

describe('integration responses', () => {
  const response = (key: string, template = '') => ({
    key,
    templates: [{ key: '$default', template }],
    parameters: [],
  });
  const echo = (name: string, ...responses: ReturnType<typeof response>[]) =>
    withIntegration({
      id: 'integration:9',
      apiId: 'api:1',
      kind: 'websocket-mock',
      name,
      requestTemplates: [],
      requestParameters: [],
      responses,
    });

  test('are one for each key, the last of which counts, and named after it', () => {
    const responses = [
      response('$default', 'a'),
      response('/4\\d\\d/', 'b'),
      response('$default', 'c'),
      response('', 'd'),
    ];
    expect(theApi(echo('echo', ...responses)).integrations[0]).toMatchObject({
      transformation: {
        responses: [
          { logicalId: 'ChatEchoIntegrationDefaultResponse', templates: { $default: 'c' } },
          { logicalId: 'ChatEchoIntegration4XXResponse', templates: { $default: 'b' } },
        ],
      },
    });
  });

  test('have names of at most 255 characters, and different ones, however long those of all three parts are', () => {
    const long = 'a'.repeat(100);
    const design = produce(echo(long, response(`/${long}b/`), response(`/${long}c/`)), (draft) => {
      if (draft.apis['api:1']) draft.apis['api:1'].name = long;
    });
    const [integration] = theApi(design).integrations;
    const responses = integration?.kind === 'mock' ? integration.transformation.responses : [];
    const logicalIds = responses.map(({ logicalId }) => logicalId);
    expect(new Set(logicalIds).size).toBe(2);
    for (const logicalId of logicalIds) expect(logicalId.length).toBeLessThanOrEqual(255);
  });
});

describe('stages', () => {
  const logging = (accountCloudWatchRole: boolean, says: object) =>
    theApi(
      chat((design) => {
        design.accountCloudWatchRole = accountCloudWatchRole;
        Object.assign(design.stages['stage:1'] ?? {}, says);
      }),
    ).stages[0]?.account;
  const accessLog = { destination: { source: 'new', retention: '30' }, format: '$context.requestId' };

  test.each([
    { accessLog },
    { loggingLevel: 'ERROR' },
    { routeSettings: [{ routeId: 'route:4', loggingLevel: 'INFO' }] },
  ])('that log need the role of the account: %j', (says) => {
    expect(logging(true, says)).toEqual({ logicalId: 'ApiGatewayAccount', roleLogicalId: 'ApiGatewayAccountRole' });
    expect(logging(false, says)).toBeUndefined();
  });

  test.each([{}, { loggingLevel: 'OFF' }, { dataTraceEnabled: false }])('that do not log need none: %j', (says) => {
    expect(logging(true, says)).toBeUndefined();
  });

  test('have the URL of clients and that of backends', () => {
    expect(theApi(CHAT).stages[0]).toMatchObject({
      url: { logicalId: 'ChatProductionStageUrl' },
      callbackUrl: { logicalId: 'ChatProductionStageCallbackUrl' },
    });
  });
});

describe('usage plans', () => {
  test('have stages of WebSocket APIs, each once', () => {
    const design = chat((draft) => {
      draft.apis['api:2'] = {
        id: 'api:2',
        protocol: 'HTTP',
        name: 'Books',
        disableExecuteApiEndpoint: false,
        dashboard: false,
        tags: [],
      };
      draft.stages['stage:2'] = {
        id: 'stage:2',
        apiId: 'api:2',
        name: 'beta',
        autoDeploy: true,
        detailedMetricsEnabled: false,
        routeSettings: [],
        variables: [],
      };
      draft.usagePlans['usagePlan:1'] = {
        id: 'usagePlan:1',
        name: 'partners',
        stages: [{ stageId: 'stage:1' }, { stageId: 'stage:2' }, { stageId: 'stage:1' }],
        keys: [{ source: 'existing' }],
      };
    });
    const [usagePlan] = planOf(design).usagePlans;
    expect(usagePlan?.stages.map(({ stage }) => stage.name)).toEqual(['production']);
    expect(usagePlan?.keys).toMatchObject([{ keyId: { kind: 'input', input: { logicalId: 'PartnersApiKeyId' } } }]);
  });
});
