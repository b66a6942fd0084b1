import { afterAll, expect, test } from 'vitest';
import { CHAT } from '../../model/chat.ts';
import type { Design } from '../../model/design.ts';
import type { Integration } from '../../model/integration.ts';
import type { NewFunction } from '../../model/lambdaFunction.ts';
import type { Stage } from '../../model/stage.ts';
import type { WebSocketRoute } from '../../model/webSocketRoute.ts';
import { planOf } from '../../plan/planOf.ts';
import type { ExportFile } from '../exporter.ts';
import { contentsOf } from '../judges/appFolder.ts';
import { Synthesiser } from '../judges/synthesise.ts';
import { typeCheck } from '../judges/typeCheck.ts';
import { cdk } from './cdk.ts';

const synthesiser = new Synthesiser();
afterAll(() => synthesiser.stop());

interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DependsOn?: string[];
}

function appOf(design: Design): readonly ExportFile[] {
  return cdk.print(planOf(design), 'json').files;
}

function codeOf(design: Design): string {
  return contentsOf(appOf(design), 'lib/chat-stack.ts');
}

async function resourcesOf(design: Design): Promise<Record<string, Resource>> {
  const { Resources } = (await synthesiser.synthesise(appOf(design))) as { Resources: Record<string, Resource> }; // a template
  return Resources;
}

async function ofType(design: Design, type: string): Promise<Resource[]> {
  return Object.values(await resourcesOf(design)).filter(({ Type }) => Type === type);
}

/** CHAT with something else said about one of its rows. */
function withRoute(id: `route:${number}`, said: Partial<WebSocketRoute>, design: Design = CHAT): Design {
  return { ...design, routes: { ...design.routes, [id]: { ...design.routes[id], ...said } as WebSocketRoute } };
}

function withIntegration(integration: Integration, design: Design = CHAT): Design {
  return { ...design, integrations: { ...design.integrations, [integration.id]: integration } };
}

function withStage(said: Partial<Stage>, design: Design = CHAT): Design {
  return { ...design, stages: { 'stage:1': { ...design.stages['stage:1'], ...said } as Stage } };
}

function withFunction(said: Partial<NewFunction>, design: Design = CHAT): Design {
  const messages = { ...design.functions['function:2'], ...said } as NewFunction;
  return { ...design, functions: { ...design.functions, 'function:2': messages } };
}

const MOCK: Extract<Integration, { kind: 'websocket-mock' }> = {
  id: 'integration:4',
  apiId: 'api:1',
  kind: 'websocket-mock',
  name: 'accept',
  requestTemplates: [{ key: '$default', template: '{"statusCode": 200}' }],
  requestParameters: [],
  responses: [],
};

test('an integration that routes share keeps a permission for every one of them', async () => {
  const permissions = await ofType(CHAT, 'AWS::Lambda::Permission');
  const sources = permissions.map(({ Properties }) => JSON.stringify(Properties.SourceArn));
  for (const key of ['$connect', '$disconnect', 'sendmessage']) {
    expect(sources.filter((source) => source.includes(`/*${key}"`))).toHaveLength(1);
  }
});

test('routes of which no more is said are told to the API, in its own words', () => {
  expect(codeOf(CHAT)).toContain(`    const chatApi = new WebSocketApi(this, 'ChatApi', {
      apiName: 'Chat API',
      connectRouteOptions: { integration: connectionsIntegration },
      disconnectRouteOptions: { integration: connectionsIntegration },
      defaultRouteOptions: { integration: oldChatIntegration },
    });`);
});

test('an API key is asked for on $connect, which stays the resource that it was', async () => {
  const keyed = withRoute('route:1', { apiKeyRequired: true, operationName: 'connect' });
  const routes = await ofType(keyed, 'AWS::ApiGatewayV2::Route');
  const asked = routes.map(({ Properties }) => [Properties.RouteKey, Properties.ApiKeyRequired]);
  expect(Object.fromEntries(asked)).toEqual({
    $connect: true,
    $disconnect: undefined,
    $default: undefined,
    sendmessage: undefined,
  });
  const logicalIds = async (design: Design) =>
    Object.entries(await resourcesOf(design)).flatMap(([id, { Type }]) => (Type.endsWith('::Route') ? [id] : []));
  expect((await logicalIds(keyed)).sort()).toEqual((await logicalIds(CHAT)).sort());
});

test('a $connect that goes nowhere is guarded all the same', async () => {
  const guarded = withRoute('route:1', {
    integrationId: undefined,
    authorization: { kind: 'authorizer', authorizerId: 'authorizer:1' },
  });
  const design: Design = {
    ...guarded,
    authorizers: {
      'authorizer:1': {
        id: 'authorizer:1',
        apiId: 'api:1',
        kind: 'websocket-lambda',
        name: 'members',
        functionId: 'function:1',
        identitySources: ['route.request.querystring.token'],
      },
    },
  };
  const routes = await ofType(design, 'AWS::ApiGatewayV2::Route');
  const connect = routes.find(({ Properties }) => Properties.RouteKey === '$connect');
  expect(connect?.Properties).toMatchObject({ AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: expect.any(String) } });
  expect(connect?.Properties).not.toHaveProperty('Target');
  const permissions = JSON.stringify(await ofType(design, 'AWS::Lambda::Permission'));
  expect(permissions).toContain('/authorizers/');
});

/** The logical ids that a resource refers to or waits for; its own is the name of a policy too. */
function needsOf(id: string, all: Record<string, Resource>): string[] {
  const text = JSON.stringify(all[id]);
  return Object.keys(all).filter((other) => other !== id && text.includes(`"${other}"`));
}

/** The way from a resource back to itself. */
function cycleIn(all: Record<string, Resource>): string[] | undefined {
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(id)) return [...path, id];
    if (done.has(id)) return undefined;
    for (const next of needsOf(id, all)) {
      const cycle = visit(next, [...path, id]);
      if (cycle) return cycle;
    }
    done.add(id);
    return undefined;
  };
  for (const id of Object.keys(all)) {
    const cycle = visit(id, []);
    if (cycle) return cycle;
  }
  return undefined;
}

test('a stage with a deployment and a function that manages its connections do not wait for each other', async () => {
  const resources = await resourcesOf(withStage({ autoDeploy: false }));
  const policy = Object.values(resources).find(({ Type }) => Type === 'AWS::IAM::Policy');
  expect(JSON.stringify(policy)).toContain('/production/*/@connections/*');
  expect(Object.values(resources).map(({ Type }) => Type)).toContain('AWS::ApiGatewayV2::Deployment');
  expect(cycleIn(resources)).toBeUndefined();
  const [first = '', second = ''] = Object.keys(resources);
  const circular = { [first]: { Type: 'A', Properties: { x: { Ref: second } } } };
  expect(cycleIn({ ...circular, [second]: { Type: 'B', Properties: { y: { Ref: first } } } })).toBeDefined();
});

test('a deployment waits for routes and for what they answer', async () => {
  const mock = { ...MOCK, responses: [{ key: '$default', templates: [], parameters: [] }] };
  const answering = withRoute('route:3', { integrationId: MOCK.id, response: { models: [], parameters: [] } });
  const resources = await resourcesOf(withStage({ autoDeploy: false }, withIntegration(mock, answering)));
  const deployment = Object.values(resources).find(({ Type }) => Type.endsWith('::Deployment'));
  const types = (deployment?.DependsOn ?? []).map((id) => resources[id]?.Type.replace('AWS::ApiGatewayV2::', ''));
  expect(types.sort()).toEqual(['IntegrationResponse', 'Route', 'Route', 'Route', 'Route', 'RouteResponse']);
});

test('what is granted goes to the function, also where API Gateway invokes its alias', async () => {
  const design = withFunction({ qualifier: { kind: 'alias', name: 'live' } });
  expect(codeOf(design)).toContain('productionStage.grantManagementApiAccess(messagesFunction);');
  expect(codeOf(design)).toContain("messagesFunction.addEnvironment('CALLBACK_URL', productionStage.callbackUrl);");
  const functions = await ofType(design, 'AWS::Lambda::Function');
  expect(functions.filter(({ Properties }) => Properties.Environment)).toHaveLength(1);
});

test.each(['Default', 'Resource', 'default', 'Response'])(
  'an integration called %s has another id below its route than what is there',
  async (name) => {
    const design = withIntegration({ ...MOCK, name, description: 'Answers by itself.' });
    const answering = withRoute(
      'route:3',
      { integrationId: MOCK.id, response: { models: [], parameters: [] } },
      design,
    );
    expect(await ofType(answering, 'AWS::ApiGatewayV2::Integration')).toContainEqual(
      expect.objectContaining({ Properties: expect.objectContaining({ Description: 'Answers by itself.' }) }),
    );
  },
);

test('what no construct says of an integration reaches it below the first of its routes', async () => {
  const mock = { ...MOCK, passthroughBehavior: 'NEVER', timeoutInMillis: 1_000 } as const;
  const shared = withRoute('route:1', { integrationId: MOCK.id }, withRoute('route:2', { integrationId: MOCK.id }));
  const design = withIntegration(mock, shared);
  const integrations = await ofType(design, 'AWS::ApiGatewayV2::Integration');
  const mocks = integrations.filter(({ Properties }) => Properties.IntegrationType === 'MOCK');
  expect(mocks.map(({ Properties }) => Properties)).toEqual([
    expect.objectContaining({ PassthroughBehavior: 'NEVER', TimeoutInMillis: 1_000 }),
  ]);
  expect(await typeCheck([appOf(design)])).toBe('');
});

test('settings of one route do not make a stage wait for a route called constructor', async () => {
  const settings = [{ routeId: 'route:4', throttlingRateLimit: 1 } as const];
  const named = withRoute('route:3', { key: { kind: 'message', name: 'constructor' } });
  const resources = await resourcesOf(withStage({ routeSettings: settings }, named));
  const stage = Object.values(resources).find(({ Type }) => Type.endsWith('::Stage'));
  const routes = (stage?.DependsOn ?? []).map((id) => resources[id]?.Properties.RouteKey);
  expect(routes).toEqual(['sendmessage']);
});

test('a function that gets what a template makes is permitted to be invoked by every route', async () => {
  const design = withIntegration(
    {
      id: 'integration:2',
      apiId: 'api:1',
      kind: 'websocket-lambda-custom',
      functionId: 'function:2',
      requestTemplates: [{ key: '$default', template: '#set($body = $input.path("$"))\n$input.json("$")' }],
      requestParameters: [],
      responses: [],
    },
    withRoute('route:3', { integrationId: 'integration:2' }),
  );
  const sources = (await ofType(design, 'AWS::Lambda::Permission')).map(({ Properties }) =>
    JSON.stringify(Properties.SourceArn),
  );
  for (const key of ['$default', 'sendmessage']) {
    expect(sources.filter((source) => source.includes(`/*${key}"`))).toHaveLength(1);
  }
  expect(codeOf(design)).toContain('const messagesTemplate = `#set($body = $input.path("$"))\n$input.json("$")`;');
  expect(codeOf(design)).toContain('requestTemplates: { $default: messagesTemplate },');
});

test('a usage plan waits for its stages alone, and has its keys', async () => {
  const design: Design = {
    ...CHAT,
    usagePlans: {
      'usagePlan:1': {
        id: 'usagePlan:1',
        name: 'partners',
        stages: [{ stageId: 'stage:1' }],
        quota: { limit: 1_000, period: 'DAY' },
        keys: [
          { source: 'new', name: 'mobile', enabled: false },
          { source: 'existing', keyId: 'a1b2c3' },
        ],
      },
    },
  };
  const resources = await resourcesOf(design);
  const plan = Object.values(resources).find(({ Type }) => Type === 'AWS::ApiGateway::UsagePlan');
  expect((plan?.DependsOn ?? []).map((id) => resources[id]?.Type)).toEqual(['AWS::ApiGatewayV2::Stage']);
  expect(Object.values(resources).filter(({ Type }) => Type === 'AWS::ApiGateway::UsagePlanKey')).toHaveLength(2);
  const readme = contentsOf(appOf(design), 'README.md');
  expect(readme).toContain('- the WebSocket API Chat API, 4 routes\n- the usage plan partners, 2 API keys');
  expect(readme).toContain('get-api-keys --include-values');
});

test('text that the CDK cannot carry is reported where it is, also in schemas and templates', () => {
  const design = withIntegration({
    ...MOCK,
    requestTemplates: [{ key: '$default', template: '${Token[TOKEN.1]}' }],
  });
  const text = '{ "type": "object", "properties": { "__proto__": { "description": "\\"__proto__\\": x" } } }';
  const broken: Design = {
    ...withRoute('route:1', { integrationId: MOCK.id }, design),
    models: { 'model:1': { id: 'model:1', apiId: 'api:1', name: 'Message', contentType: 'application/json', text } },
  };
  const found = cdk.print(planOf(broken), 'json').diagnostics;
  expect(found.map(({ code, subject }) => [code, subject.id])).toEqual([
    ['cdk/lost-key', 'model:1'],
    ['cdk/token-in-text', MOCK.id],
  ]);
  const harmless = text.replace('"__proto__": {', '"sender": {');
  const kept = { ...broken, models: { 'model:1': { ...broken.models['model:1'], text: harmless } } } as Design;
  expect(cdk.print(planOf(kept), 'json').diagnostics.map(({ code }) => code)).toEqual(['cdk/token-in-text']);
});
