import type { Authorizer } from '../model/authorizer.ts';
import type { NewFunction } from '../model/lambdaFunction.ts';
import type { Model } from '../model/messageModel.ts';
import { SHOP } from '../model/shop.ts';
import type { Stage } from '../model/stage.ts';
import type { UsagePlan } from '../model/usagePlan.ts';
import type { WebSocketAwsIntegration, WebSocketMockIntegration } from '../model/webSocketIntegration.ts';
import type { WebSocketRoute } from '../model/webSocketRoute.ts';
import type { Change } from './testRule.ts';

/** What tests change about the chat. Its routes are $connect, $disconnect, $default and sendmessage. */

export const api =
  (fields: object): Change =>
  (chat) =>
    Object.assign(chat.apis['api:1'] ?? {}, fields);

export const route =
  (number: 1 | 2 | 3 | 4, fields: Partial<WebSocketRoute>): Change =>
  (chat) =>
    Object.assign(chat.routes[`route:${number}`] ?? {}, fields);

export const unconnected =
  (number: 1 | 2 | 3 | 4): Change =>
  (chat) => {
    delete chat.routes[`route:${number}`]?.integrationId;
  };

/** Of the endpoint behind $default. */
export const endpoint =
  (fields: object): Change =>
  (chat) =>
    Object.assign(chat.integrations['integration:3'] ?? {}, fields);

/** The endpoint behind $default becomes a mock, whose answers nobody gets unless the route is two-way. */
export const mock =
  (fields: Partial<WebSocketMockIntegration> = {}): Change =>
  (chat) => {
    chat.integrations['integration:3'] = {
      id: 'integration:3',
      apiId: 'api:1',
      kind: 'websocket-mock',
      name: 'reply',
      templateSelectionExpression: '\\$default',
      requestTemplates: [{ key: '$default', template: '{"statusCode": 200}' }],
      requestParameters: [],
      responses: [{ key: '$default', templates: [], parameters: [] }],
      ...fields,
    };
  };

/** The endpoint behind $default becomes a call of DynamoDB. */
export const call =
  (fields: Partial<WebSocketAwsIntegration> = {}): Change =>
  (chat) => {
    chat.integrations['integration:3'] = {
      id: 'integration:3',
      apiId: 'api:1',
      kind: 'websocket-aws',
      name: 'put-item',
      service: 'dynamodb',
      target: { kind: 'action', action: 'PutItem' },
      method: 'POST',
      templateSelectionExpression: '\\$default',
      requestTemplates: [{ key: '$default', template: '{}' }],
      requestParameters: [],
      responses: [],
      credentials: { source: 'new-role', actions: [], resources: [] },
      ...fields,
    };
  };

export const twoWay = route(3, { response: { models: [], parameters: [] } });

export const handler =
  (number: 1 | 2, fields: Partial<NewFunction>): Change =>
  (chat) =>
    Object.assign(chat.functions[`function:${number}`] ?? {}, fields);

export const authorizer =
  (fields: Partial<Authorizer> = {}): Change =>
  (chat) => {
    chat.authorizers['authorizer:1'] = {
      id: 'authorizer:1',
      apiId: 'api:1',
      kind: 'websocket-lambda',
      name: 'members',
      functionId: 'function:1',
      identitySources: [],
      ...fields,
    } as Authorizer; // the fields are of its kind
  };

export const stage =
  (fields: Partial<Stage>): Change =>
  (chat) =>
    Object.assign(chat.stages['stage:1'] ?? {}, fields);

export const model =
  (fields: Partial<Model> = {}): Change =>
  (chat) => {
    const id = fields.id ?? 'model:1';
    const plain = { apiId: 'api:1', name: 'Message', contentType: 'application/json', text: '{}' } as const;
    chat.models[id] = { ...plain, ...fields, id };
  };

export const plan =
  (fields: Partial<UsagePlan> = {}): Change =>
  (chat) => {
    const id = fields.id ?? 'usagePlan:1';
    chat.usagePlans[id] = {
      name: 'partners',
      stages: [{ stageId: 'stage:1' }],
      keys: [{ source: 'new', name: 'partner', enabled: true }],
      ...fields,
      id,
    };
  };

/** Adds a custom domain with a mapping to the stage. */
export const mapped =
  (key?: string, fields: object = {}): Change =>
  (chat) => {
    chat.domains['domain:1'] = {
      id: 'domain:1',
      name: 'chat.example.com',
      certificate: { source: 'existing' },
      tags: [],
      ...fields,
    };
    const mapping = { id: 'mapping:1', domainId: 'domain:1', stageId: 'stage:1' } as const;
    chat.mappings['mapping:1'] = key === undefined ? mapping : { ...mapping, key };
  };

/** Adds an HTTP API with a stage. */
export const beside: Change = (chat) => {
  const shopApi = SHOP.apis['api:1'];
  const shopStage = SHOP.stages['stage:1'];
  if (!shopApi || !shopStage) throw new Error('The shop has an API and a stage.');
  chat.apis['api:2'] = { ...shopApi, id: 'api:2' };
  chat.stages['stage:2'] = { ...shopStage, id: 'stage:2', apiId: 'api:2' };
};
