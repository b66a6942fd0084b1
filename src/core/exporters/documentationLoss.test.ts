import { produce } from 'immer';
import { expect, test } from 'vitest';
import { CHAT } from '../model/chat.ts';
import type { WebSocketDocumentation } from '../model/webSocketDocumentation.ts';
import { planOf } from '../plan/planOf.ts';
import { documentationLoss } from './documentationLoss.ts';

/** What a template loses of a chat with a model, and with a documentation of the route that uses it. */
function lost(documentation?: WebSocketDocumentation): string[] {
  const design = produce(CHAT, (chat) => {
    chat.models['model:1'] = {
      id: 'model:1',
      apiId: 'api:1',
      name: 'Text',
      contentType: 'application/json',
      text: '{}',
    };
    Object.assign(chat.routes['route:4'] ?? {}, {
      requestModels: [{ key: '$default', modelId: 'model:1' }],
      operationName: 'SendText',
      documentation,
    });
  });
  return documentationLoss(planOf(design), 'cdk').map(({ message }) => message);
}

test('a template keeps operation names and models', () => {
  expect(lost()).toEqual([]);
});

test.each<Partial<WebSocketDocumentation>>([
  { summary: 'Says something.' },
  { tags: ['talk'] },
  { deprecated: true },
  { message: { name: 'Line' } },
  { message: { schema: { kind: 'inline', text: '{}' } } },
  { pushes: [{ schema: { kind: 'model', modelId: 'model:1' } }] },
])('what only AsyncAPI holds is told of: %j', (said) => {
  expect(lost({ tags: [], deprecated: false, pushes: [], ...said })).toEqual([
    'CloudFormation keeps the operation names and the models of Chat API; what else is said about its messages is in the AsyncAPI document alone.',
  ]);
});
