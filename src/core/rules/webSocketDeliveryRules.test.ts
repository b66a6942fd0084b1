import type { Alarm } from '../model/alarm.ts';
import { SHOP } from '../model/shop.ts';
import { alarmMetric } from './alarmMetric.ts';
import { beside, mapped, model, stage } from './chatChanges.ts';
import { clientCertificate } from './clientCertificate.ts';
import { dataTrace } from './dataTrace.ts';
import { domainProtocol } from './domainProtocol.ts';
import { fieldOfProtocol } from './fieldOfProtocol.ts';
import { kindOfProtocol } from './kindOfProtocol.ts';
import { loggedKey } from './loggedKey.ts';
import { loggingRole } from './loggingRole.ts';
import { mappingSegments } from './mappingSegments.ts';
import { mutualTlsProtocol } from './mutualTlsProtocol.ts';
import { namedStage } from './namedStage.ts';
import { neededLogRole } from './neededLogRole.ts';
import { all, type Change, testChatRule, testRule } from './testRule.ts';

/** How WebSocket APIs reach their clients, and what only one protocol knows. */

testChatRule(kindOfProtocol, {
  fine: { 'a model': model() },
  found: {
    'a URL of HTTP APIs': [
      (chat) => {
        const url = SHOP.integrations['integration:2'];
        if (url) chat.integrations['integration:3'] = { ...url, id: 'integration:3' };
      },
      { id: 'integration:3' },
      /old-shop is an integration of the kind HTTP URL, which only HTTP APIs have; Chat API is none/,
    ],
    'a JWT authorizer': [
      (chat) => {
        chat.authorizers['authorizer:1'] = {
          id: 'authorizer:1',
          apiId: 'api:1',
          kind: 'jwt',
          name: 'tokens',
          issuer: 'https://issuer.example.com',
          audience: ['a'],
          identitySource: '$request.header.Authorization',
        };
      },
      { id: 'authorizer:1' },
      /tokens is an authorizer of the kind JWT authorizer/,
    ],
    'a shared schema': [
      (chat) => {
        chat.schemas['schema:1'] = { id: 'schema:1', apiId: 'api:1', name: 'Item', text: '{}' };
      },
      { id: 'schema:1' },
      /Item is a shared schema/,
    ],
  },
});

testRule(kindOfProtocol, {
  fine: { 'the shop': () => {} },
  found: {
    'a mock': [
      (shop) => {
        shop.integrations['integration:2'] = {
          id: 'integration:2',
          apiId: 'api:1',
          kind: 'websocket-mock',
          name: 'reply',
          requestTemplates: [],
          requestParameters: [],
          responses: [],
        };
      },
      { id: 'integration:2' },
      /Mock integration, which only WebSocket APIs have; Shop API is none/,
    ],
    'a model': [model(), { id: 'model:1' }, /Message is a model/],
  },
});

testChatRule(fieldOfProtocol, {
  fine: { 'an execution log': stage({ loggingLevel: 'INFO', dataTraceEnabled: true, clientCertificateId: 'a1b2c3' }) },
  found: {},
});
testRule(fieldOfProtocol, {
  fine: { 'metrics of a route': stage({ routeSettings: [{ routeId: 'route:1', detailedMetricsEnabled: true }] }) },
  found: {
    'an execution log': [
      stage({ loggingLevel: 'INFO' }),
      { id: 'stage:1', field: 'loggingLevel' },
      /“Execution log”, which is for WebSocket APIs only/,
    ],
    'that of a route': [
      stage({ routeSettings: [{ routeId: 'route:1' }, { routeId: 'route:2', dataTraceEnabled: false }] }),
      { id: 'stage:1', field: 'routeSettings.1.dataTraceEnabled' },
      /“Data trace”/,
    ],
    'a client certificate': [
      stage({ clientCertificateId: 'a1b2c3' }),
      { id: 'stage:1', field: 'clientCertificateId' },
      /“Client certificate”/,
    ],
  },
});

testChatRule(namedStage, {
  fine: { 'a name': () => {} },
  found: { $default: [stage({ name: '$default' }), { id: 'stage:1', field: 'name' }, /a stage called \$default/] },
});
testRule(namedStage, { fine: { '$default of an HTTP API': () => {} }, found: {} });

const accessLog = { destination: { source: 'new', retention: '30' }, format: '$context.requestId' } as const;
const accountRole: Change = (chat) => {
  chat.accountCloudWatchRole = true;
};
testChatRule(loggingRole, {
  fine: {
    'the role': all(accountRole, stage({ accessLog, loggingLevel: 'ERROR' })),
    'no log': stage({ loggingLevel: 'OFF' }),
  },
  found: {
    'an access log': [
      stage({ accessLog }),
      { id: 'stage:1', field: 'accessLog' },
      /production writes logs, which fails/,
    ],
    'an execution log': [
      stage({ loggingLevel: 'ERROR' }),
      { id: 'stage:1', field: 'loggingLevel' },
      /production writes logs/,
    ],
    'the log of a route': [
      stage({ routeSettings: [{ routeId: 'route:4', loggingLevel: 'INFO' }] }),
      { id: 'stage:1', field: 'routeSettings.0.loggingLevel' },
      /production writes logs/,
    ],
  },
});
testRule(loggingRole, { fine: { 'the access log of an HTTP API': stage({ accessLog }) }, found: {} });

testChatRule(neededLogRole, {
  fine: { 'a log': all(accountRole, stage({ loggingLevel: 'INFO' })) },
  found: { 'no log': [accountRole, { id: 'design', field: 'accountCloudWatchRole' }, /no stage of a WebSocket API/] },
});

testChatRule(dataTrace, {
  fine: { 'a trace that is off': stage({ dataTraceEnabled: false }) },
  found: {
    'a trace': [stage({ dataTraceEnabled: true }), { id: 'stage:1', field: 'dataTraceEnabled' }, /whole messages/],
    'that of a route': [
      stage({ routeSettings: [{ routeId: 'route:4', dataTraceEnabled: true }] }),
      { id: 'stage:1', field: 'routeSettings.0.dataTraceEnabled' },
      /whole messages/,
    ],
  },
});

testChatRule(clientCertificate, {
  fine: { 'an id': stage({ clientCertificateId: 'a1b2c3' }) },
  found: {
    nothing: [stage({ clientCertificateId: '' }), { id: 'stage:1', field: 'clientCertificateId' }, /not the id of one/],
    'an ARN': [
      stage({ clientCertificateId: 'arn:aws:apigateway' }),
      { id: 'stage:1', field: 'clientCertificateId' },
      /neither its name nor an ARN/,
    ],
    'the ARN of one': [
      stage({ clientCertificateId: 'arn:aws:apigateway:eu-west-1::/clientcertificates/a1b2c3' }),
      { id: 'stage:1', field: 'clientCertificateId' },
      /neither its name nor an ARN/,
    ],
  },
});

const logged = (format: string) => stage({ accessLog: { destination: { source: 'new', retention: '30' }, format } });
testChatRule(loggedKey, {
  fine: { 'the id of a key': logged('$context.requestId $context.identity.apiKeyId') },
  found: {
    'the key': [
      logged('$context.requestId $context.identity.apiKey $context.identity.apiKeyId'),
      { id: 'stage:1', field: 'accessLog.format' },
      /production writes down the API key/,
    ],
  },
});
testRule(loggedKey, { fine: { 'an HTTP API, which has no keys': logged('$context.identity.apiKey') }, found: {} });

testChatRule(mutualTlsProtocol, {
  fine: { 'a domain without': mapped() },
  found: {
    'a domain with it': [
      mapped(undefined, { mutualTls: { key: 'truststore.pem' } }),
      { id: 'mapping:1', field: 'domainId' },
      /chat\.example\.com asks for certificates/,
    ],
    'a domain with it beside one without': [
      all(mapped(undefined, { mutualTls: { key: 'truststore.pem' } }), (chat) => {
        const open = { name: 'open.example.com', certificate: { source: 'existing' as const }, tags: [] };
        chat.domains['domain:2'] = { id: 'domain:2', ...open };
      }),
      { id: 'mapping:1', field: 'domainId' },
      /chat\.example\.com asks for certificates/,
    ],
  },
});

testChatRule(mappingSegments, {
  fine: { 'the root': mapped(), 'one segment': mapped('chat') },
  found: {
    'two segments': [mapped('chat/v1'), { id: 'mapping:1', field: 'key' }, /has a slash; Chat API/],
    'nothing but a slash': [mapped('/'), { id: 'mapping:1', field: 'key' }, /has a slash; Chat API/],
  },
});
testRule(mappingSegments, { fine: { 'two segments of an HTTP API': mapped('shop/v1') }, found: {} });

const bothOn: Change = all(beside, mapped(), (chat) => {
  chat.mappings['mapping:2'] = { id: 'mapping:2', domainId: 'domain:1', stageId: 'stage:2', key: 'shop' };
});
testChatRule(domainProtocol, {
  fine: { 'a domain of the chat': all(beside, mapped()) },
  found: { 'both on one': [bothOn, { id: 'domain:1' }, /serves Shop API, an HTTP API, and Chat API, a WebSocket API/] },
});

const alarm =
  (metric: Alarm['metric']): Change =>
  (design) => {
    design.alarms['alarm:1'] = {
      id: 'alarm:1',
      apiId: 'api:1',
      name: 'errors',
      metric,
      comparison: 'GreaterThanOrEqualToThreshold',
      threshold: 1,
      periodInSeconds: 300,
      evaluationPeriods: 1,
      treatMissingData: 'notBreaching',
    };
  };
testChatRule(alarmMetric, {
  fine: { 'errors of clients': alarm('ClientError'), 'what both have': alarm('IntegrationLatency') },
  found: {
    'a metric of HTTP APIs': [alarm('5xx'), { id: 'alarm:1', field: 'metric' }, /watches 5xx, which WebSocket APIs/],
  },
});
testRule(alarmMetric, {
  fine: { 'server errors': alarm('5xx') },
  found: {
    'a metric of WebSocket APIs': [
      alarm('MessageCount'),
      { id: 'alarm:1', field: 'metric' },
      /which HTTP APIs do not have/,
    ],
  },
});
