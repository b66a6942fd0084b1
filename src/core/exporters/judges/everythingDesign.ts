import { ACCESS_LOG_FORMATS } from '../../model/accessLog.ts';
import { type Design, emptyDesign } from '../../model/design.ts';

/** Two APIs on one domain with everything a design can say in it. */
export const everythingDesign: Design = {
  ...emptyDesign('Bookshop'),
  description: 'Everything a design can say.\nIn two lines.',
  apis: {
    'api:1': {
      id: 'api:1',
      protocol: 'HTTP',
      name: 'Books API',
      description: 'Books: all of them # really',
      version: '1.0',
      disableExecuteApiEndpoint: false,
      dashboard: false,
      cors: {
        allowOrigins: ['https://app.example.com'],
        allowMethods: ['GET', 'POST'],
        allowHeaders: ['content-type', 'authorization'],
        exposeHeaders: [],
        allowCredentials: true,
        maxAge: 3600,
      },
      tags: [
        { key: 'team', value: 'books' },
        { key: 'cost-center', value: '0042' },
      ],
    },
    'api:2': {
      id: 'api:2',
      protocol: 'HTTP',
      name: 'Orders',
      disableExecuteApiEndpoint: true,
      dashboard: false,
      tags: [],
    },
  },
  functions: {
    'function:1': { id: 'function:1', source: 'new', name: 'books', runtime: 'python3.14' },
    'function:2': { id: 'function:2', source: 'existing', name: 'orders' },
    'function:3': {
      id: 'function:3',
      source: 'existing',
      name: 'invoices',
      arn: 'arn:aws:lambda:eu-west-1:111122223333:function:invoices:live',
    },
  },
  integrations: {
    'integration:1': {
      id: 'integration:1',
      apiId: 'api:1',
      kind: 'http-url',
      name: 'backend',
      url: 'https://${stageVariables.backend}/books/{id}',
      method: 'GET',
      timeoutInMillis: 5000,
    },
    'integration:2': {
      id: 'integration:2',
      apiId: 'api:1',
      kind: 'lambda',
      functionId: 'function:1',
      payloadFormatVersion: '2.0',
    },
    'integration:3': {
      id: 'integration:3',
      apiId: 'api:2',
      kind: 'lambda',
      functionId: 'function:2',
      payloadFormatVersion: '1.0',
      timeoutInMillis: 30_000,
    },
    'integration:4': {
      id: 'integration:4',
      apiId: 'api:2',
      kind: 'lambda',
      functionId: 'function:3',
      payloadFormatVersion: '2.0',
    },
  },
  routes: {
    'route:1': {
      id: 'route:1',
      apiId: 'api:1',
      key: { kind: 'match', method: 'GET', path: '/books/{id}' },
      integrationId: 'integration:1',
    },
    'route:2': {
      id: 'route:2',
      apiId: 'api:1',
      key: { kind: 'match', method: 'POST', path: '/books' },
      integrationId: 'integration:2',
    },
    'route:3': {
      id: 'route:3',
      apiId: 'api:2',
      key: { kind: 'match', method: 'ANY', path: '/orders/{proxy+}' },
      integrationId: 'integration:3',
    },
    'route:4': { id: 'route:4', apiId: 'api:2', key: { kind: 'default' }, integrationId: 'integration:4' },
  },
  stages: {
    'stage:1': {
      id: 'stage:1',
      apiId: 'api:1',
      name: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: false,
      routeSettings: [
        { routeId: 'route:1', throttlingRateLimit: 100, throttlingBurstLimit: 20 },
        { routeId: 'route:2', detailedMetricsEnabled: false },
      ],
      variables: [{ name: 'backend', value: 'old.example.com' }],
    },
    'stage:2': {
      id: 'stage:2',
      apiId: 'api:1',
      name: 'beta',
      autoDeploy: false,
      detailedMetricsEnabled: true,
      routeSettings: [],
      accessLog: { destination: { source: 'new', retention: '30' }, format: ACCESS_LOG_FORMATS.json.format },
      description: 'What comes next',
      throttlingRateLimit: 0.5,
      throttlingBurstLimit: 10,
      variables: [{ name: 'backend', value: 'new.example.com' }],
    },
    'stage:3': {
      id: 'stage:3',
      apiId: 'api:2',
      name: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: false,
      routeSettings: [],
      accessLog: { destination: { source: 'existing' }, format: ACCESS_LOG_FORMATS.clf.format },
      variables: [],
    },
  },
  domains: {
    'domain:1': {
      id: 'domain:1',
      name: 'api.example.com',
      certificate: { source: 'existing' },
      tags: [{ key: 'team', value: 'platform' }],
    },
  },
  mappings: {
    'mapping:1': { id: 'mapping:1', domainId: 'domain:1', stageId: 'stage:1' },
    'mapping:2': { id: 'mapping:2', domainId: 'domain:1', stageId: 'stage:2', key: 'beta' },
    'mapping:3': { id: 'mapping:3', domainId: 'domain:1', stageId: 'stage:3', key: 'orders/v1' },
  },
};
