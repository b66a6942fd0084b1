import { expect, test } from 'vitest';
import { CHAT } from '../../../core/model/chat.ts';
import { documentOf } from '../../../core/model/document.ts';
import { sampleDocument } from '../../../core/model/sampleDesign.ts';
import { useEditor } from '../../store/editor.ts';
import { matching, paletteItems } from './paletteItems.ts';

const items = paletteItems({ ...useEditor.getState(), document: sampleDocument(5) }, []);
const labels = (query: string) => matching(items, query).map((item) => item.label);

test('without a query it offers what can be done now', () => {
  expect(labels('')).toContain('Add route');
  expect(labels('')).not.toContain('Undo');
  expect(labels('')).not.toContain('Search or run a command');
});

test('what begins with the query comes first', () => {
  expect(labels('add')[0]).toMatch(/^Add/);
  expect(labels('zoom in')[0]).toBe('Zoom in');
});

test('all words must be there, in any order', () => {
  expect(labels('route add')).toContain('Add route');
  expect(labels('route xyzzy')).toEqual([]);
});

test('an action is found by what it is about', () => {
  expect(labels('alb')).toEqual(['Add Application Load Balancer']);
  expect(labels('nlb')).toEqual(['Add Network Load Balancer']);
});

test('the parts of the design are found by name and kind', () => {
  const route = matching(items, 'route in').find((item) => item.kind === 'entity');
  expect(route?.detail).toMatch(/^Route in /);
});

test('what both protocols have is offered once, for the API that is worked on, and an API says what it speaks', () => {
  const chat = paletteItems({ ...useEditor.getState(), document: documentOf(CHAT) }, []);
  const found = (query: string) => matching(chat, query).map(({ label, detail }) => `${label}, ${detail}`);
  expect(found('add lambda function')[0]).toBe('Add Lambda function, a new function that gets the event');
  expect(matching(chat, 'add lambda function').filter(({ label }) => label === 'Add Lambda function')).toHaveLength(1);
  expect(matching(chat, 'alb')).toMatchObject([{ unavailable: 'only an HTTP API has it' }]);
  expect(found('chat api')[0]).toBe('Chat API, WebSocket API');
});
