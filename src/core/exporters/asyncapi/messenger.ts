import { produce } from 'immer';
import { CHAT } from '../../model/chat.ts';
import type { Design } from '../../model/design.ts';
import type { ModelId } from '../../model/ids.ts';
import type { WebSocketRoute } from '../../model/webSocketRoute.ts';

const PERSON = JSON.stringify({
  type: 'object',
  properties: { who: { $ref: '#/definitions/person' }, to: { $ref: '#/definitions/person' } },
  definitions: { person: { type: 'string', pattern: '^@' } },
});

/** A WebSocket API that says of itself whatever AsyncAPI can hold; for tests only. */
export const MESSENGER: Design = produce(CHAT, (design) => {
  design.name = 'Messenger';
  design.apis['api:1'] = {
    id: 'api:1',
    protocol: 'WEBSOCKET',
    name: 'Messenger',
    description: 'Rooms in which everybody hears everybody.',
    version: '2.1',
    routeSelectionExpression: '$request.body.action',
    disableSchemaValidation: false,
    disableExecuteApiEndpoint: false,
    dashboard: false,
    tags: [],
  };
  const model = (id: ModelId, name: string, schema: object) => {
    design.models[id] = { id, apiId: 'api:1', name, contentType: 'application/json', text: JSON.stringify(schema) };
  };
  model('model:1', 'Text', {
    $schema: 'http://json-schema.org/draft-04/schema#',
    id: 'https://messenger.example.com/text',
    type: 'object',
    required: ['text', 'room'],
    properties: {
      text: { $ref: '#/definitions/line' },
      room: { type: 'string' },
      id: { type: 'integer', minimum: 0, exclusiveMinimum: true },
    },
    definitions: { line: { type: 'string', maxLength: 500 } },
  });
  model('model:2', 'Join', {
    type: 'object',
    required: ['action', 'room'],
    properties: { action: { enum: ['rooms/join'] }, room: { type: 'string' } },
  });
  model('model:3', 'Receipt', { title: 'Receipt', type: 'object', properties: { id: { type: 'integer' } } });

  const route = (id: keyof Design['routes'], change: Partial<WebSocketRoute>) => {
    const before = design.routes[id];
    if (before?.protocol === 'WEBSOCKET') Object.assign(before, change);
  };
  design.authorizers['authorizer:1'] = {
    id: 'authorizer:1',
    apiId: 'api:1',
    kind: 'websocket-lambda',
    name: 'Members',
    functionId: 'function:1',
    identitySources: ['route.request.querystring.token', 'route.request.header.X-Device'],
  };
  route('route:1', {
    authorization: { kind: 'authorizer', authorizerId: 'authorizer:1' },
    apiKeyRequired: true,
    requestParameters: [
      { in: 'querystring', name: 'room', required: true },
      { in: 'header', name: 'Accept-Language', required: false },
    ],
    documentation: {
      summary: 'Enters the messenger.',
      description: 'A client that says which room hears of it at once.',
      tags: ['presence'],
      deprecated: false,
      pushes: [{ name: 'Arrived', schema: { kind: 'inline', text: PERSON } }],
    },
  });
  route('route:2', {
    documentation: {
      summary: 'Everybody hears of it.',
      tags: ['presence'],
      deprecated: false,
      pushes: [{ name: 'Left', description: 'Somebody is gone.', schema: { kind: 'inline', text: PERSON } }],
    },
  });
  route('route:4', {
    operationName: 'SendText',
    requestModels: [{ key: '$default', modelId: 'model:1' }],
    response: { models: [{ key: '$default', modelId: 'model:3' }], parameters: [] },
    documentation: {
      summary: 'Says something in a room.',
      tags: ['talk'],
      deprecated: false,
      pushes: [
        { name: 'Said', description: 'What somebody says in the room.', schema: { kind: 'model', modelId: 'model:1' } },
        { name: 'Typing', description: 'Somebody is at it.' },
      ],
    },
  });
  design.routes['route:5'] = {
    id: 'route:5',
    apiId: 'api:1',
    protocol: 'WEBSOCKET',
    key: { kind: 'message', name: 'rooms/join' },
    integrationId: 'integration:2',
    apiKeyRequired: false,
    requestParameters: [],
    requestModels: [{ key: '$default', modelId: 'model:2' }],
    documentation: { tags: ['presence', 'talk'], deprecated: true, pushes: [] },
  };
  design.domains['domain:1'] = {
    id: 'domain:1',
    name: 'messenger.example.com',
    certificate: { source: 'existing' },
    tags: [],
  };
  design.mappings['mapping:1'] = { id: 'mapping:1', domainId: 'domain:1', stageId: 'stage:1', key: 'v2' };
});
