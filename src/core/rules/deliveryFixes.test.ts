import type { Alarm } from '../model/alarm.ts';
import type { Authorizer, LambdaAuthorizer } from '../model/authorizer.ts';
import { AUTHORIZER_HANDLER } from '../model/authorizerHandlers.ts';
import { createAlarm, createAuthorizer, createDomain } from '../model/create.ts';
import type { Domain } from '../model/domain.ts';
import { SHOP } from '../model/shop.ts';
import type { Stage } from '../model/stage.ts';
import { accessLogFormat } from './accessLogFormat.ts';
import { accessLogVariables } from './accessLogVariables.ts';
import { alarmThreshold } from './alarmThreshold.ts';
import { apiKeyPlan } from './apiKeyPlan.ts';
import { authorizerHandler } from './authorizerHandler.ts';
import { bucketName } from './bucketName.ts';
import { cachedByIdentity } from './cachedByIdentity.ts';
import { cachedPerRoute } from './cachedPerRoute.ts';
import { beside, mapped, plan, route } from './chatChanges.ts';
import { dataTrace } from './dataTrace.ts';
import { definedStageVariable } from './definedStageVariable.ts';
import { demandedKey } from './demandedKey.ts';
import { domainName } from './domainName.ts';
import { domainProtocol } from './domainProtocol.ts';
import { identitySource } from './identitySource.ts';
import { issuerIsBase } from './issuerIsBase.ts';
import { jwtIssuer } from './jwtIssuer.ts';
import { logGroupArn } from './logGroupArn.ts';
import { loggedStages } from './loggedStages.ts';
import { mappedDomain } from './mappedDomain.ts';
import { mappingKey } from './mappingKey.ts';
import { mutualTlsBypassed } from './mutualTlsBypassed.ts';
import { stageName } from './stageName.ts';
import { all, type Change, testChatFixes, testFixes } from './testRule.ts';
import { throttledStages } from './throttledStages.ts';
import { uniqueDomainName } from './uniqueDomainName.ts';
import { uniqueMappingKey } from './uniqueMappingKey.ts';
import { uniqueStageVariable } from './uniqueStageVariable.ts';
import { usableEndpoint } from './usableEndpoint.ts';
import { usedAuthorizer } from './usedAuthorizer.ts';
import { usedUsagePlan } from './usedUsagePlan.ts';

/** What mends authorizers, stages, domains, usage plans and alarms. */

const stage =
  (fields: Partial<Stage>): Change =>
  (shop) =>
    Object.assign(shop.stages['stage:1'] ?? {}, fields);
const beta =
  (fields: Partial<Stage> = {}): Change =>
  (shop) => {
    const first = SHOP.stages['stage:1'];
    if (first) shop.stages['stage:2'] = { ...first, id: 'stage:2', name: 'beta', ...fields };
  };
const domain =
  (fields: Partial<Domain>): Change =>
  (shop) =>
    Object.assign(shop.domains['domain:1'] ?? {}, fields);
/** Adds an authorizer of a kind with what it needs, which guards nothing. */
const authorizer =
  (kind: 'jwt' | 'lambda', fields: object): Change =>
  (shop) => {
    const made = createAuthorizer(SHOP, 'api:1', kind);
    for (const need of made.needs) if ('runtime' in need) shop.functions[need.id] = need;
    shop.authorizers['authorizer:1'] = { ...made.authorizer, ...fields } as Authorizer; // the fields are of its kind
  };
const gate = (fields: Partial<LambdaAuthorizer>) => authorizer('lambda', fields);
const guarded: Change = (shop) => {
  Object.assign(shop.apis['api:1'] ?? {}, {
    defaultAuthorization: { kind: 'authorizer', authorizerId: 'authorizer:1', scopes: [] },
  });
};

testFixes(authorizerHandler, {
  'a function of its own that decides nothing': [
    all(gate({}), (shop) => {
      const decider = shop.functions['function:2'];
      if (decider?.source === 'new') delete decider.code;
    }),
    ['Give authorizer code that lets nobody in yet'],
    ['function:2', 'code', AUTHORIZER_HANDLER],
  ],
  'a function that routes share': [
    all(gate({ functionId: 'function:1' }), (shop) => {
      delete shop.functions['function:2'];
    }),
    ['Ask a new function, authorizer, that lets nobody in yet'],
    ['authorizer:1', 'functionId', 'function:2'],
  ],
});
testFixes(cachedByIdentity, {
  'a cache by nothing': [
    gate({ identitySources: [] }),
    ['Cache no answers', 'Tell callers apart by $request.header.Authorization'],
    ['authorizer:1', 'resultTtlInSeconds', 0],
  ],
});
testFixes(cachedPerRoute, {
  'a cache for all routes': [
    all(gate({ identitySources: ['$request.header.A'] }), guarded),
    ['Cache answers by route too', 'Cache no answers'],
    ['authorizer:1', 'identitySources', ['$request.header.A', '$context.routeKey']],
  ],
});
testFixes(identitySource, {
  'the spelling of WebSocket APIs': [
    gate({ identitySources: ['route.request.header.A', '$request.header.A'] }),
    ['Make it $request.header.A'],
    ['authorizer:1', 'identitySources', ['$request.header.A']],
  ],
});
testFixes(jwtIssuer, {
  'plain http with a query': [
    authorizer('jwt', { issuer: 'http://example.com/tenant?x=1' }),
    ['Make it https://example.com/tenant'],
    ['authorizer:1', 'issuer', 'https://example.com/tenant'],
  ],
});
testFixes(issuerIsBase, {
  'a discovery document': [
    authorizer('jwt', { issuer: 'https://example.com/t/.well-known/openid-configuration' }),
    ['Make it https://example.com/t', 'Make it https://example.com/t/'],
    ['authorizer:1', 'issuer', 'https://example.com/t'],
  ],
});
testFixes(usedAuthorizer, {
  'one that guards nothing': [
    gate({}),
    ['Let lambda guard Shop API by default', 'Delete authorizer lambda'],
    ['api:1', 'defaultAuthorization', { kind: 'authorizer', authorizerId: 'authorizer:1', scopes: [] }],
  ],
});

const log = (format: string): Partial<Stage> => ({
  accessLog: { destination: { source: 'new', retention: '30' }, format },
});
testFixes(accessLogFormat, {
  'several lines': [
    stage(log('$context.requestId\n  $context.status\n')),
    ['Make it one line'],
    ['stage:1', 'accessLog.format', '$context.requestId $context.status'],
  ],
  'JSON without the id': [
    stage(log('{ "status": "$context.status" }')),
    ['Add $context.requestId'],
    ['stage:1', 'accessLog.format', '{"requestId":"$context.requestId", "status": "$context.status" }'],
  ],
  'words without the id': [
    stage(log('$context.status')),
    ['Add $context.requestId'],
    ['stage:1', 'accessLog.format', '$context.status $context.requestId'],
  ],
});
testFixes(accessLogVariables, {
  'a variable of REST APIs': [
    stage(log('$context.requestId $context.resourcePath')),
    ['Write $context.routeKey for $context.resourcePath', 'Write lines of JSON'],
    ['stage:1', 'accessLog.format', '$context.requestId $context.routeKey'],
  ],
});
testFixes(logGroupArn, {
  'the streams of a log group': [
    stage({
      accessLog: {
        destination: { source: 'existing', arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:books:*' },
        format: '$context.requestId',
      },
    }),
    ['Leave out :* at its end'],
    ['stage:1', 'accessLog.destination.arn', 'arn:aws:logs:eu-west-1:123456789012:log-group:books'],
  ],
});
testFixes(loggedStages, {
  'a stage without a log': [
    all(stage(log('$context.requestId')), beta()),
    ['Let beta write an access log of its own'],
    ['stage:2', 'accessLog.destination', { source: 'new', retention: '30' }],
  ],
});
testFixes(throttledStages, {
  'a stage without limits': [
    all(stage({ throttlingRateLimit: 5 }), beta()),
    ['Take the limits of $default'],
    ['stage:2', 'throttlingRateLimit', 5],
  ],
});
testFixes(stageName, {
  'a slash': [stage({ name: 'v1/beta' }), ['Call it v1-beta'], ['stage:1', 'name', 'v1-beta']],
  'a name that is taken without its question mark': [
    all(stage({ name: 'beta?' }), beta()),
    ['Call it beta-2'],
    ['stage:1', 'name', 'beta-2'],
  ],
});
const usesBase: Change = (shop) =>
  Object.assign(shop.integrations['integration:2'] ?? {}, { url: 'https://example.com/${stageVariables.base}/{id}' });
testFixes(definedStageVariable, {
  'a variable that another stage defines': [
    all(usesBase, stage({ variables: [{ name: 'base', value: 'v1' }] }), beta()),
    ['Define base as v1'],
    ['stage:2', 'variables', [{ name: 'base', value: 'v1' }]],
  ],
  'a variable that no stage defines': [
    usesBase,
    ['Add base, to be filled in'],
    ['stage:1', 'variables', [{ name: 'base', value: '' }]],
  ],
});
testFixes(uniqueStageVariable, {
  'two values of one name': [
    stage({
      variables: [
        { name: 'a', value: 'x' },
        { name: 'b', value: 'z' },
        { name: 'a', value: 'y' },
      ],
    }),
    ['Keep the first: x', 'Keep the second: y'],
    [
      'stage:1',
      'variables',
      [
        { name: 'a', value: 'x' },
        { name: 'b', value: 'z' },
      ],
    ],
  ],
});
testChatFixes(dataTrace, {
  'a stage and a route': [
    stage({ dataTraceEnabled: true, routeSettings: [{ routeId: 'route:4', dataTraceEnabled: true }] }),
    ['Turn data trace off in production'],
    ['stage:1', 'routeSettings', [{ routeId: 'route:4' }]],
  ],
});

const demanded = route(1, { apiKeyRequired: true });
testChatFixes(apiKeyPlan, {
  'a stage in no plan': [
    all(demanded, plan({ stages: [] })),
    [
      'Add production to the usage plan partners',
      'Create a usage plan with a key for production',
      'Let clients connect without a key',
    ],
    ['usagePlan:1', 'stages', [{ stageId: 'stage:1' }]],
  ],
});
testChatFixes(demandedKey, {
  'a key that nobody asks for': [
    plan(),
    ['Let $connect of Chat API ask for a key', 'Remove production from partners'],
    ['route:1', 'apiKeyRequired', true],
  ],
});
testChatFixes(usedUsagePlan, {
  'no key': [
    plan({ keys: [] }),
    ['Add a new key', 'Delete usage plan partners'],
    ['usagePlan:1', 'keys', [{ source: 'new', name: 'partners-key', enabled: true }]],
  ],
});

testFixes(domainName, {
  'a URL in capitals': [
    domain({ name: 'https://API.Example.com/v1' }),
    ['Make it api.example.com'],
    ['domain:1', 'name', 'api.example.com'],
  ],
});
testFixes(uniqueDomainName, {
  'a second that serves another stage': [
    all(beta(), (shop) => {
      shop.domains['domain:2'] = { ...createDomain(SHOP), id: 'domain:2', name: 'api.example.com' };
      shop.mappings['mapping:2'] = { id: 'mapping:2', domainId: 'domain:2', stageId: 'stage:2', key: 'beta' };
    }),
    ['Delete the second, and map its APIs from the first', 'Call it api-2.example.com'],
    ['mapping:2', 'domainId', 'domain:1'],
  ],
});
testFixes(usableEndpoint, {
  'an edge alone': [
    domain({ endpointType: 'EDGE' }),
    ['Make its endpoint regional', 'Add a regional endpoint, to migrate to'],
    ['domain:1', 'endpointType', undefined],
  ],
});
testFixes(bucketName, {
  'the address of the truststore': [
    domain({ mutualTls: { bucket: 's3://Trust/ca.pem', key: 'ca.pem' } }),
    ['Make it trust'],
    ['domain:1', 'mutualTls.bucket', 'trust'],
  ],
});
testFixes(mutualTlsBypassed, {
  'an open endpoint': [
    domain({ mutualTls: { key: 'ca.pem' } }),
    ['Let Shop API take requests through custom domains only'],
    ['api:1', 'disableExecuteApiEndpoint', true],
  ],
});
testFixes(mappedDomain, {
  'a domain without mappings': [
    (shop) => {
      shop.mappings = {};
    },
    ['Map it to $default of Shop API', 'Delete custom domain api.example.com'],
    ['mapping:1', 'stageId', 'stage:1'],
  ],
});
testFixes(mappingKey, {
  'slashes too many': [
    (shop) => Object.assign(shop.mappings['mapping:1'] ?? {}, { key: '/orders//{v1}/' }),
    ['Make it orders/v1'],
    ['mapping:1', 'key', 'orders/v1'],
  ],
});
testFixes(uniqueMappingKey, {
  'two at the root': [
    (shop) => {
      shop.mappings['mapping:2'] = { id: 'mapping:2', domainId: 'domain:1', stageId: 'stage:1' };
    },
    ['Make its key path'],
    ['mapping:2', 'key', 'path'],
  ],
});
testChatFixes(domainProtocol, {
  'both on one domain': [
    all(beside, mapped(), (chat) => {
      chat.mappings['mapping:2'] = { id: 'mapping:2', domainId: 'domain:1', stageId: 'stage:2', key: 'shop' };
    }),
    [
      'Map WebSocket APIs from a new domain, chat-2.example.com',
      'Delete the mappings of WebSocket APIs',
      'Delete the mappings of HTTP APIs',
    ],
    ['mapping:1', 'domainId', 'domain:2'],
  ],
});

const alarm =
  (fields: Partial<Alarm>): Change =>
  (shop) => {
    shop.alarms['alarm:1'] = { ...createAlarm(SHOP, 'api:1'), ...fields };
  };
testFixes(alarmThreshold, {
  'from zero up': [alarm({ threshold: 0 }), ['Be in alarm above 0'], ['alarm:1', 'comparison', 'GreaterThanThreshold']],
  'a share in per cent': [
    alarm({ statistic: 'Average', threshold: 7 }),
    ['Make it 0.07, which is 7 %'],
    ['alarm:1', 'threshold', 0.07],
  ],
});
