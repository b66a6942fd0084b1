import { expect, test } from 'vitest';
import { type Documentation, EMPTY_DOCUMENTATION } from '../../../core/model/documentation.ts';
import {
  EMPTY_WEB_SOCKET_DOCUMENTATION,
  type WebSocketDocumentation,
} from '../../../core/model/webSocketDocumentation.ts';
import { documentationSummary, messagesSummary } from './documentationSummary.ts';

test.each<[string, Partial<Documentation> | undefined]>([
  ['None', undefined],
  ['None', {}],
  ['books, staff', { tags: ['books', 'staff'] }],
  ['Lists the books', { summary: 'Lists the books', description: 'All of them' }],
  [
    'listBooks · deprecated · 1 parameter · a body · 2 responses',
    {
      operationId: 'listBooks',
      summary: 'Lists the books',
      deprecated: true,
      parameters: [{ in: 'query', name: 'limit', type: 'integer', required: false }],
      request: { required: true, content: [] },
      responses: ['200', '404'].map((status) => ({ status, description: '', content: [] })),
    },
  ],
])('reads %j', (words, documentation) => {
  expect(documentationSummary(documentation && { ...EMPTY_DOCUMENTATION, ...documentation })).toBe(words);
});

test.each<[string, Partial<WebSocketDocumentation> | undefined]>([
  ['None', undefined],
  ['None', {}],
  ['chat', { tags: ['chat'] }],
  [
    'Says it · deprecated · a message · a reply · 1 push',
    { summary: 'Says it', deprecated: true, message: {}, reply: {}, pushes: [{}] },
  ],
])('reads %j of messages', (words, documentation) => {
  expect(messagesSummary(documentation && { ...EMPTY_WEB_SOCKET_DOCUMENTATION, ...documentation })).toBe(words);
});
