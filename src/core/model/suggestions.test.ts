import { expect, test } from 'vitest';
import { CHAT } from './chat.ts';
import { SHOP } from './shop.ts';
import { completionAt, suggestionsFor } from './suggestions.ts';

const SOURCES = suggestionsFor(SHOP, 'request-source', 'integration:2');
const values = (text: string, caret = text.length) =>
  completionAt(text, caret, SOURCES).items.map((item) => item.value);

test('the path parameters of the routes to an integration come first', () => {
  expect(SOURCES[0]).toEqual({ value: '$request.path.id', detail: 'a part of the path' });
});

test('the variables of the API’s stages are offered, each once', () => {
  const [stage] = Object.values(SHOP.stages);
  if (!stage) throw new Error('The shop has a stage.');
  const variables = ['a', 'a', ''].map((name) => ({ name, value: '' }));
  const design = { ...SHOP, stages: { [stage.id]: { ...stage, variables } } };
  const offered = (list: 'response-source' | 'stage-variable') =>
    suggestionsFor(design, list, 'integration:2').filter((item) => item.value.includes('stageVariables'));
  expect(offered('response-source').map((item) => item.value)).toEqual(['$stageVariables.a']);
  expect(offered('stage-variable').map((item) => item.value)).toEqual(['${stageVariables.a}']);
});

test('an empty field offers everything, and a whole value not itself', () => {
  expect(values('')).toHaveLength(SOURCES.length);
  expect(values('$request.path')).not.toContain('$request.path');
  expect(values('$request.path')).toContain('$request.path.id');
});

test('a variable is completed inside a text, in braces where it stands in them', () => {
  const text = 'order-$context.req of today';
  expect(completionAt(text, 'order-$context.req'.length, SOURCES)).toEqual({
    from: 6,
    to: 18,
    items: [
      { value: '$context.requestId', detail: 'the id of the request' },
      { value: '$context.requestTimeEpoch', detail: 'when it arrived, in ms' },
    ],
  });
  expect(values('order-${context.requestI')).toEqual(['${context.requestId}']);
});

test('what begins as it is typed comes before what only holds it', () => {
  const destinations = suggestionsFor(SHOP, 'request-destination', 'integration:2');
  expect(completionAt('path', 4, destinations).items.map((item) => item.value)).toEqual(['overwrite:path']);
  expect(completionAt('over', 4, destinations).items[0]?.value).toBe('overwrite:header.');
});

test('in the middle of a plain text nothing is offered', () => {
  expect(values('hello', 2)).toEqual([]);
});

test('an escaped variable is completed as one', () => {
  const offers = suggestionsFor(CHAT, 'template-expression', 'integration:2');
  const { from, items } = completionAt('\\$de', 4, offers);
  expect([from, items[0]?.value]).toEqual([0, '\\$default']);
  expect(completionAt('$', 1, offers).items.map(({ value }) => value)).toContain('\\$default');
});

test('what $connect declares comes first in mappings of messages', () => {
  const connect = CHAT.routes['route:1'];
  if (connect?.protocol !== 'WEBSOCKET') throw new Error('The first route of the chat is $connect.');
  const parameter = { in: 'querystring', name: 'room', required: false } as const;
  const routes = { ...CHAT.routes, 'route:1': { ...connect, requestParameters: [parameter] } };
  const [first] = suggestionsFor({ ...CHAT, routes }, 'message-source', 'integration:3');
  expect(first?.value).toBe('route.request.querystring.room');
});
