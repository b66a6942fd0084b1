import { type Design, emptyTables } from './design.ts';

/**
 * A small WebSocket design that no rule finds anything in, for tests to change: two functions and one URL behind four
 * routes, a stage.
 */
export const CHAT: Design = {
  ...emptyTables(),
  name: 'Chat',
  accountCloudWatchRole: false,
  silences: [],
  apis: {
    'api:1': {
      id: 'api:1',
      protocol: 'WEBSOCKET',
      name: 'Chat API',
      routeSelectionExpression: '$request.body.action',
      disableSchemaValidation: false,
      disableExecuteApiEndpoint: false,
      dashboard: false,
      tags: [],
    },
  },
  routes: {
    'route:1': {
      id: 'route:1',
      apiId: 'api:1',
      protocol: 'WEBSOCKET',
      key: { kind: 'connect' },
      integrationId: 'integration:1',
      apiKeyRequired: false,
      requestParameters: [],
      requestModels: [],
    },
    'route:2': {
      id: 'route:2',
      apiId: 'api:1',
      protocol: 'WEBSOCKET',
      key: { kind: 'disconnect' },
      integrationId: 'integration:1',
      apiKeyRequired: false,
      requestParameters: [],
      requestModels: [],
    },
    'route:3': {
      id: 'route:3',
      apiId: 'api:1',
      protocol: 'WEBSOCKET',
      key: { kind: 'default' },
      integrationId: 'integration:3',
      apiKeyRequired: false,
      requestParameters: [],
      requestModels: [],
    },
    'route:4': {
      id: 'route:4',
      apiId: 'api:1',
      protocol: 'WEBSOCKET',
      key: { kind: 'message', name: 'sendmessage' },
      integrationId: 'integration:2',
      apiKeyRequired: false,
      requestParameters: [],
      requestModels: [],
    },
  },
  integrations: {
    'integration:1': { id: 'integration:1', apiId: 'api:1', kind: 'websocket-lambda', functionId: 'function:1' },
    'integration:2': { id: 'integration:2', apiId: 'api:1', kind: 'websocket-lambda', functionId: 'function:2' },
    'integration:3': {
      id: 'integration:3',
      apiId: 'api:1',
      kind: 'websocket-http-proxy',
      name: 'old-chat',
      url: 'https://old.example.com/messages',
      method: 'POST',
      requestParameters: [],
    },
  },
  functions: {
    'function:1': { id: 'function:1', source: 'new', name: 'connections', runtime: 'nodejs24.x', connections: [] },
    'function:2': {
      id: 'function:2',
      source: 'new',
      name: 'messages',
      runtime: 'nodejs24.x',
      connections: [{ scope: 'stage', stageId: 'stage:1', urlVariable: 'CALLBACK_URL' }],
    },
  },
  stages: {
    'stage:1': {
      id: 'stage:1',
      apiId: 'api:1',
      name: 'production',
      autoDeploy: true,
      detailedMetricsEnabled: false,
      routeSettings: [],
      variables: [],
    },
  },
};
