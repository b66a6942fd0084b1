import type { Design } from '../../model/design.ts';
import { type IntegrationId, idOf } from '../../model/ids.ts';
import type { ServiceIntegration } from '../../model/integration.ts';
import type { HttpRoute } from '../../model/route.ts';

type WithoutIds<I> = I extends unknown ? Omit<I, 'id' | 'apiId'> : never;

/** Every call to an AWS service, by the route that makes it. */
const CALLS: readonly [method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, WithoutIds<ServiceIntegration>][] = [
  [
    'POST',
    '/orders',
    {
      kind: 'sqs',
      name: 'send-order',
      resourceId: 'resource:1',
      description: 'Keeps the order of each customer.',
      call: {
        subtype: 'SQS-SendMessage',
        messageBody: '$request.body',
        messageGroupId: '$request.body.customer',
        messageAttributes: '$request.body.attributes',
      },
    },
  ],
  [
    'GET',
    '/returns',
    {
      kind: 'sqs',
      name: 'receive-returns',
      resourceId: 'resource:2',
      timeoutInMillis: 25_000,
      call: {
        subtype: 'SQS-ReceiveMessage',
        maxNumberOfMessages: '10',
        waitTimeSeconds: '20',
        attributeNames: 'All',
      },
    },
  ],
  [
    'DELETE',
    '/old-orders/{receipt}',
    {
      kind: 'sqs',
      name: 'drop-old-order',
      resourceId: 'resource:3',
      call: { subtype: 'SQS-DeleteMessage', receiptHandle: '$request.path.receipt', region: 'eu-west-1' },
    },
  ],
  [
    'DELETE',
    '/drafts',
    {
      kind: 'sqs',
      name: 'purge-drafts',
      resourceId: 'resource:4',
      call: { subtype: 'SQS-PurgeQueue' },
      credentials: { source: 'existing-role', arn: 'arn:aws:iam::111122223333:role/cleaner' },
      timeoutInMillis: 30_000,
    },
  ],
  [
    'POST',
    '/events',
    {
      kind: 'event-bridge',
      name: 'announce',
      resourceId: 'resource:5',
      call: {
        subtype: 'EventBridge-PutEvents',
        detail: '$request.body.detail',
        detailType: '$request.header.x-event',
        source: 'com.example.orders',
        time: '$request.body.time',
        traceHeader: '$request.header.x-trace',
      },
    },
  ],
  [
    'PUT',
    '/events',
    {
      kind: 'event-bridge',
      name: 'announce-abroad',
      resourceId: 'resource:5',
      call: {
        subtype: 'EventBridge-PutEvents',
        detail: '$request.body.detail',
        detailType: 'order-abroad',
        source: 'com.example.orders',
        region: 'eu-west-1',
      },
    },
  ],
  [
    'POST',
    '/audit',
    {
      kind: 'event-bridge',
      name: 'audit',
      resourceId: 'resource:6',
      call: {
        subtype: 'EventBridge-PutEvents',
        detail: '$request.body',
        detailType: 'audit',
        source: '$stageVariables.source',
      },
    },
  ],
  [
    'PUT',
    '/audit',
    {
      kind: 'event-bridge',
      name: 'audit-partner',
      resourceId: 'resource:7',
      call: {
        subtype: 'EventBridge-PutEvents',
        detail: '$request.body',
        detailType: 'audit',
        source: 'com.example.partner',
      },
    },
  ],
  [
    'POST',
    '/imports',
    {
      kind: 'step-functions',
      name: 'start-import',
      resourceId: 'resource:8',
      call: { subtype: 'StepFunctions-StartExecution', input: '$request.body', name: '$context.requestId' },
    },
  ],
  [
    'DELETE',
    '/imports',
    {
      kind: 'step-functions',
      name: 'stop-import',
      resourceId: 'resource:8',
      call: {
        subtype: 'StepFunctions-StopExecution',
        executionArn: '$request.body.executionArn',
        cause: 'asked for by ${context.identity.sourceIp}',
      },
    },
  ],
  [
    'POST',
    '/price',
    {
      kind: 'step-functions',
      name: 'price',
      resourceId: 'resource:9',
      timeoutInMillis: 29_000,
      call: { subtype: 'StepFunctions-StartSyncExecution', input: '$request.body' },
    },
  ],
  [
    'POST',
    '/fulfilment',
    {
      kind: 'step-functions',
      name: 'fulfil',
      resourceId: 'resource:10',
      timeoutInMillis: 10_000,
      call: { subtype: 'StepFunctions-StartExecution', input: '$request.body', region: 'eu-west-1' },
    },
  ],
  [
    'DELETE',
    '/fulfilment',
    {
      kind: 'step-functions',
      name: 'stop-fulfilment',
      resourceId: 'resource:10',
      call: {
        subtype: 'StepFunctions-StopExecution',
        executionArn: '$request.querystring.execution',
        error: 'Stopped',
      },
    },
  ],
  [
    'DELETE',
    '/returns',
    {
      kind: 'step-functions',
      name: 'stop-return',
      resourceId: 'resource:11',
      call: { subtype: 'StepFunctions-StopExecution', executionArn: '$request.querystring.execution' },
    },
  ],
  [
    'POST',
    '/clicks',
    {
      kind: 'kinesis',
      name: 'click',
      resourceId: 'resource:12',
      call: { subtype: 'Kinesis-PutRecord', data: '$request.body.data', partitionKey: '$context.requestId' },
    },
  ],
  [
    'POST',
    '/views',
    {
      kind: 'kinesis',
      name: 'view',
      resourceId: 'resource:13',
      call: {
        subtype: 'Kinesis-PutRecord',
        data: '$request.body.data',
        partitionKey: '$request.body.page',
        explicitHashKey: '0',
      },
      credentials: { source: 'caller' },
    },
  ],
  [
    'POST',
    '/telemetry',
    {
      kind: 'kinesis',
      name: 'telemetry',
      resourceId: 'resource:14',
      call: { subtype: 'Kinesis-PutRecord', data: '$request.body.data', partitionKey: '$request.header.x-device' },
    },
  ],
  [
    'GET',
    '/flags',
    {
      kind: 'app-config',
      name: 'flags',
      timeoutInMillis: 2000,
      call: {
        subtype: 'AppConfig-GetConfiguration',
        application: 'shop',
        environment: 'production',
        configuration: 'flags',
        clientId: '$context.requestId',
      },
    },
  ],
  [
    'GET',
    '/flags/{version}',
    {
      kind: 'app-config',
      name: 'flags-since',
      call: {
        subtype: 'AppConfig-GetConfiguration',
        application: 'shop',
        environment: 'production',
        configuration: 'flags',
        clientId: '$request.header.x-client',
        clientConfigurationVersion: '$request.path.version',
      },
      credentials: { source: 'existing-role' },
    },
  ],
];

const FIRST = 41;

const resources: Design['resources'] = {
  'resource:1': { id: 'resource:1', kind: 'queue', name: 'orders', origin: { source: 'new', fifo: true } },
  'resource:2': { id: 'resource:2', kind: 'queue', name: 'returns', origin: { source: 'existing' } },
  'resource:3': {
    id: 'resource:3',
    kind: 'queue',
    name: 'old-orders',
    origin: { source: 'existing', arn: 'arn:aws:sqs:eu-west-1:111122223333:old-orders' },
  },
  'resource:4': { id: 'resource:4', kind: 'queue', name: 'drafts', origin: { source: 'new', fifo: false } },
  'resource:5': { id: 'resource:5', kind: 'event-bus', name: 'default', origin: { source: 'default' } },
  'resource:6': { id: 'resource:6', kind: 'event-bus', name: 'audit', origin: { source: 'new' } },
  'resource:7': { id: 'resource:7', kind: 'event-bus', name: 'partner-audit', origin: { source: 'existing' } },
  'resource:8': {
    id: 'resource:8',
    kind: 'state-machine',
    name: 'import',
    origin: { source: 'new', type: 'STANDARD' },
  },
  'resource:9': {
    id: 'resource:9',
    kind: 'state-machine',
    name: 'price',
    origin: {
      source: 'new',
      type: 'EXPRESS',
      definition:
        '{\n  "StartAt": "Price",\n  "States": { "Price": { "Type": "Pass", "Result": 42, "End": true } }\n}\n',
    },
  },
  'resource:10': { id: 'resource:10', kind: 'state-machine', name: 'fulfilment', origin: { source: 'existing' } },
  'resource:11': {
    id: 'resource:11',
    kind: 'state-machine',
    name: 'take-back',
    origin: { source: 'existing', arn: 'arn:aws:states:eu-west-1:111122223333:stateMachine:take-back' },
  },
  'resource:12': { id: 'resource:12', kind: 'stream', name: 'clicks', origin: { source: 'new', mode: 'ON_DEMAND' } },
  'resource:13': { id: 'resource:13', kind: 'stream', name: 'views', origin: { source: 'new', mode: 'PROVISIONED' } },
  'resource:14': { id: 'resource:14', kind: 'stream', name: 'telemetry', origin: { source: 'existing' } },
};

/** An API that calls every AWS service an HTTP API can call, part of the design with everything. */
export const everythingServices = {
  apis: {
    'api:41': {
      id: 'api:41',
      protocol: 'HTTP',
      name: 'Intake',
      disableExecuteApiEndpoint: false,
      dashboard: false,
      tags: [],
    },
  },
  resources,
  integrations: Object.fromEntries(
    CALLS.map(([, , integration], index) => {
      const id: IntegrationId = idOf('integration', FIRST + index);
      return [id, { id, apiId: 'api:41' as const, ...integration }];
    }),
  ),
  routes: Object.fromEntries(
    CALLS.map(([method, path, { credentials }], index): [string, HttpRoute] => {
      const id = idOf('route', FIRST + index);
      const integrationId = idOf('integration', FIRST + index);
      const route: HttpRoute = {
        id,
        apiId: 'api:41',
        protocol: 'HTTP',
        key: { kind: 'match', method, path },
        integrationId,
      };
      return [id, credentials?.source === 'caller' ? { ...route, authorization: { kind: 'iam' } } : route];
    }),
  ),
  stages: {
    'stage:41': {
      id: 'stage:41',
      apiId: 'api:41',
      name: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: false,
      routeSettings: [],
      variables: [{ name: 'source', value: 'com.example.audit' }],
    },
  },
} satisfies Partial<Design>;
