import type { Alarm } from '../model/alarm.ts';
import type { WebSocketIntegration } from '../model/webSocketIntegration.ts';
import { accessLogVariables } from './accessLogVariables.ts';
import { alarmOnSilence } from './alarmOnSilence.ts';
import { apiHasRoute } from './apiHasRoute.ts';
import { authorizerHandler } from './authorizerHandler.ts';
import { authorizer, endpoint, mapped, route, stage, unconnected } from './chatChanges.ts';
import { connectedRoute } from './connectedRoute.ts';
import { definedStageVariable } from './definedStageVariable.ts';
import { integrationTimeout } from './integrationTimeout.ts';
import { integrationUrl } from './integrationUrl.ts';
import { mutualTlsBypassed } from './mutualTlsBypassed.ts';
import { publicHost } from './publicHost.ts';
import { settingsOfConnectedRoute } from './settingsOfConnectedRoute.ts';
import { stageName } from './stageName.ts';
import { all, type Change, testChatRule } from './testRule.ts';
import { uniqueRouteKey } from './uniqueRouteKey.ts';
import { urlExpression } from './urlExpression.ts';

/** Rules that HTTP APIs have too, about what WebSocket APIs have of their own. */

const url = (text: string) => endpoint({ url: text });
const templates: Change = (chat) => {
  const integration: WebSocketIntegration = {
    id: 'integration:3',
    apiId: 'api:1',
    kind: 'websocket-mock',
    name: 'reply',
    requestTemplates: [
      {
        key: '$default',
        template: '{"statusCode": 200, "of": "${stageVariables.tenant}", "by": "$!stageVariables.plan"}',
      },
    ],
    requestParameters: [{ destination: 'integration.request.header.x', source: 'stageVariables.header' }],
    responses: [
      {
        key: '$default',
        templates: [
          { key: '$default', template: "#set($a = $stageVariables.get('called')) $stageVariables['indexed']" },
        ],
        parameters: [{ destination: 'route.response.header.y', source: 'stageVariables.answer' }],
      },
    ],
  };
  chat.integrations['integration:3'] = integration;
};
const variables = (...names: string[]) => stage({ variables: names.map((name) => ({ name, value: 'x' })) });

testChatRule(accessLogVariables, {
  fine: {
    'what a WebSocket API knows': stage({
      accessLog: {
        destination: { source: 'new', retention: '30' },
        format: '$context.requestId $context.eventType $context.connectionId $context.authorizer.tenant',
      },
    }),
  },
  found: {
    'what only an HTTP API knows': [
      stage({
        accessLog: {
          destination: { source: 'new', retention: '30' },
          format: '$context.requestId $context.httpMethod',
        },
      }),
      { id: 'stage:1', field: 'accessLog.format' },
      /\$context\.httpMethod, which WebSocket APIs do not know/,
    ],
  },
});

const alarm =
  (fields: Partial<Alarm>): Change =>
  (chat) => {
    chat.alarms['alarm:1'] = {
      id: 'alarm:1',
      apiId: 'api:1',
      name: 'silent',
      metric: 'MessageCount',
      comparison: 'LessThanThreshold',
      threshold: 1,
      periodInSeconds: 300,
      evaluationPeriods: 1,
      treatMissingData: 'notBreaching',
      ...fields,
    };
  };
testChatRule(alarmOnSilence, {
  fine: {
    'missing data that is an alarm': alarm({ treatMissingData: 'breaching' }),
    errors: alarm({ metric: 'ClientError' }),
  },
  found: {
    'a wait for no message': [alarm({}), { id: 'alarm:1', field: 'treatMissingData' }, /a period without messages/],
    'a wait for no connection': [
      alarm({ metric: 'ConnectCount' }),
      { id: 'alarm:1', field: 'treatMissingData' },
      /a period without connections/,
    ],
  },
});

testChatRule(apiHasRoute, {
  fine: { 'the routes of the chat': () => {} },
  found: {
    'no route': [
      (chat) => {
        chat.routes = {};
      },
      { id: 'api:1' },
      /nothing to do with the messages/,
    ],
  },
});

testChatRule(authorizerHandler, {
  fine: {
    'code of its own': (chat) => {
      authorizer()(chat);
      Object.assign(chat.functions['function:1'] ?? {}, { code: 'exports.handler = decide' });
    },
  },
  found: {
    'a function without code': [authorizer(), { id: 'authorizer:1', field: 'functionId' }, /members asks connections/],
  },
});

testChatRule(connectedRoute, {
  fine: { 'a $connect that goes nowhere': unconnected(1) },
  found: {
    'a $disconnect that goes nowhere': [
      unconnected(2),
      { id: 'route:2', field: 'integrationId' },
      /nobody would learn that a client has gone/,
    ],
    'messages that go nowhere': [
      unconnected(4),
      { id: 'route:4', field: 'integrationId' },
      /a message for it would fail/,
    ],
  },
});

const settings = (routeId: 'route:1' | 'route:4') => stage({ routeSettings: [{ routeId, throttlingRateLimit: 5 }] });
testChatRule(settingsOfConnectedRoute, {
  fine: { 'settings of a $connect that goes nowhere': all(unconnected(1), settings('route:1')) },
  found: {
    'settings of messages that go nowhere': [
      all(unconnected(4), settings('route:4')),
      { id: 'stage:1', field: 'routeSettings.0.routeId' },
      /settings for sendmessage/,
    ],
  },
});

testChatRule(uniqueRouteKey, {
  fine: { 'a key in another case': route(3, { key: { kind: 'message', name: 'SendMessage' } }) },
  found: {
    'one key twice': [
      route(3, { key: { kind: 'message', name: 'sendmessage' } }),
      { id: 'route:4', field: 'key.name' },
      /Another route of Chat API answers sendmessage/,
    ],
    'two $connect': [
      route(2, { key: { kind: 'connect' } }),
      { id: 'route:2', field: 'key' },
      /answers \$connect already/,
    ],
  },
});

testChatRule(definedStageVariable, {
  fine: {
    'variables of the stage': all(templates, variables('tenant', 'header', 'called', 'indexed', 'answer')),
    'an identity source of the stage': all(
      authorizer({ identitySources: ['stageVariables.tenant'] }),
      variables('tenant'),
    ),
  },
  found: {
    'one in a URL': [
      url('https://example.com/${stageVariables.base}'),
      { id: 'stage:1', field: 'variables' },
      /old-chat uses the stage variable base/,
    ],
    'one in a template': [
      all(templates, variables('header', 'called', 'indexed', 'answer')),
      { id: 'stage:1', field: 'variables' },
      /variable tenant/,
    ],
    'one that a template calls': [
      all(templates, variables('tenant', 'header', 'indexed', 'answer')),
      { id: 'stage:1', field: 'variables' },
      /variable called/,
    ],
    'one that a template indexes': [
      all(templates, variables('tenant', 'header', 'called', 'answer')),
      { id: 'stage:1', field: 'variables' },
      /variable indexed/,
    ],
    'one that is sent': [
      all(templates, variables('tenant', 'called', 'indexed', 'answer')),
      { id: 'stage:1', field: 'variables' },
      /variable header/,
    ],
    'one that is given back': [
      all(templates, variables('tenant', 'header', 'called', 'indexed')),
      { id: 'stage:1', field: 'variables' },
      /variable answer/,
    ],
    'one that tells clients apart': [
      authorizer({ identitySources: ['stageVariables.tenant'] }),
      { id: 'stage:1', field: 'variables' },
      /members uses the stage variable tenant/,
    ],
  },
});

testChatRule(integrationTimeout, {
  fine: { 'the longest': endpoint({ timeoutInMillis: 29_000 }), 'the shortest': endpoint({ timeoutInMillis: 50 }) },
  found: {
    'what an HTTP API could wait': [
      endpoint({ timeoutInMillis: 30_000 }),
      { id: 'integration:3', field: 'timeoutInMillis' },
      /from 50 to 29,000/,
    ],
  },
});

testChatRule(integrationUrl, {
  fine: { 'a URL': url('https://example.com/messages') },
  found: { 'no URL': [url(''), { id: 'integration:3', field: 'url' }, /old-chat has no URL/] },
});

testChatRule(publicHost, {
  fine: { 'a name that the internet knows': url('https://example.com') },
  found: { 'a private address': [url('http://10.0.0.1/'), { id: 'integration:3', field: 'url' }, /10\.0\.0\.1/] },
});

testChatRule(urlExpression, {
  fine: { 'a stage variable': url('https://${stageVariables.host}/') },
  found: {
    'a part of the message': [
      url('https://example.com/${request.body.id}'),
      { id: 'integration:3', field: 'url' },
      /\$\{request\.body\.id\}/,
    ],
  },
});

testChatRule(mutualTlsBypassed, {
  fine: {
    'a domain with mutual TLS, which WebSocket APIs do not take': mapped(undefined, {
      mutualTls: { key: 'truststore.pem' },
    }),
  },
  found: {},
});

testChatRule(stageName, {
  fine: { 'letters, digits, - and _': stage({ name: 'Beta_2-x' }) },
  found: { 'a slash': [stage({ name: 'a/b' }), { id: 'stage:1', field: 'name' }, /another name: one of letters/] },
});
