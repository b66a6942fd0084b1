import { produce } from 'immer';
import { expect, test } from 'vitest';
import { CHAT } from '../model/chat.ts';
import type { Design } from '../model/design.ts';
import type { WebSocketMockIntegration } from '../model/webSocketIntegration.ts';
import type { WebSocketRoute } from '../model/webSocketRoute.ts';
import { planOf } from './planOf.ts';

/** The chat, deployed by hand, with a mock integration that answers messages, after a change. */
function chat(change: (design: Design) => void = () => {}): Design {
  return produce(CHAT, (design) => {
    const mock: WebSocketMockIntegration = {
      id: 'integration:2',
      apiId: 'api:1',
      kind: 'websocket-mock',
      name: 'echo',
      requestTemplates: [{ key: '$default', template: '{"statusCode": 200}' }],
      requestParameters: [],
      responses: [{ key: '$default', templates: [{ key: '$default', template: '{}' }], parameters: [] }],
    };
    design.integrations['integration:2'] = mock;
    design.models['model:1'] = { ...MODEL, text: '{ "type": "object" }' };
    Object.assign(design.stages['stage:1'] ?? {}, { autoDeploy: false });
    change(design);
  });
}

const MODEL = { id: 'model:1', apiId: 'api:1', name: 'Say', contentType: 'application/json' } as const;

const withMock = (says: Partial<WebSocketMockIntegration>) =>
  chat((design) => {
    Object.assign(design.integrations['integration:2'] ?? {}, says);
  });
const withRoute = (id: 'route:1' | 'route:4', says: Partial<WebSocketRoute>) =>
  chat((design) => {
    Object.assign(design.routes[id] ?? {}, says);
  });

function deploymentOf(design: Design): string | undefined {
  return planOf(design).apis[0]?.stages[0]?.deployment?.logicalId;
}

test.each<[string, Design]>([
  ['a request template', withMock({ requestTemplates: [{ key: '$default', template: '{"statusCode": 400}' }] })],
  [
    'the template of an integration response',
    withMock({ responses: [{ key: '$default', templates: [], parameters: [] }] }),
  ],
  ['what becomes of messages without a template', withMock({ passthroughBehavior: 'NEVER' })],
  ['the key of a route', withRoute('route:4', { key: { kind: 'message', name: 'post' } })],
  ['whether a route answers', withRoute('route:4', { response: { models: [], parameters: [] } })],
  [
    'what messages are checked against',
    withRoute('route:4', { requestModels: [{ key: '$default', modelId: 'model:1' }] }),
  ],
  ['what guards $connect', withRoute('route:1', { authorization: { kind: 'iam' } })],
  [
    'a model',
    chat((design) => {
      design.models['model:1'] = { ...MODEL, text: '{ "type": "array" }' };
    }),
  ],
  [
    'how routes are selected',
    chat((design) => {
      Object.assign(design.apis['api:1'] ?? {}, { routeSelectionExpression: '$request.body.kind' });
    }),
  ],
])('a deployment is renewed with %s', (_, changed) => {
  expect(deploymentOf(changed)).toMatch(/^ChatProductionStageDeployment[0-9A-Z]{6}$/);
  expect(deploymentOf(changed)).not.toBe(deploymentOf(chat()));
});

test.each<[string, Design]>([
  [
    'the documentation of a route',
    withRoute('route:4', { documentation: { tags: ['a'], deprecated: true, pushes: [] } }),
  ],
  [
    'the code of a function',
    chat((design) => {
      Object.assign(design.functions['function:1'] ?? {}, { code: 'exports.handler = async () => {};' });
    }),
  ],
  [
    'a stage variable',
    chat((design) => {
      Object.assign(design.stages['stage:1'] ?? {}, { variables: [{ name: 'a', value: 'b' }] });
    }),
  ],
])('a deployment stays with %s, which it does not hold', (_, changed) => {
  expect(deploymentOf(changed)).toBe(deploymentOf(chat()));
});
