import { expect, test } from 'vitest';
import { CHAT } from '../../core/model/chat.ts';
import { documentOf } from '../../core/model/document.ts';
import { everyKind } from '../../core/model/everyKind.ts';
import { fitting, nodesOf, revealing } from './showing.ts';

const canvas = { width: 800, height: 600 };

test('fitting shows a small thing at 100 % in the middle, and a large one whole', () => {
  const small = fitting({ x: 0, y: 0, width: 100, height: 100 }, canvas);
  expect(small).toEqual({ x: 350, y: 216, zoom: 1 });
  const large = fitting({ x: 0, y: 0, width: 1488, height: 968 }, canvas);
  expect(large).toEqual({ x: 28, y: 24, zoom: 0.5 });
});

test('what does not fit at the smallest scale is shown from its beginning', () => {
  expect(fitting({ x: 100, y: 200, width: 720, height: 15_000 }, canvas, 0.5)).toEqual({ x: 170, y: -76, zoom: 0.5 });
});

test('revealing leaves the view alone when the thing can be seen, else moves it to the middle', () => {
  const now = { x: 0, y: 0, zoom: 1 };
  expect(revealing({ x: 50, y: 50, width: 260, height: 40 }, canvas, now)).toBe(now);
  expect(revealing({ x: 50, y: 1050, width: 260, height: 40 }, canvas, now)).toEqual({ x: 220, y: -804, zoom: 1 });
});

test('a stage shows in its frame, not where its connections are managed', () => {
  expect(nodesOf(documentOf(CHAT), 'stage:1')).toEqual(['api:1']);
  expect(nodesOf(documentOf(CHAT), 'function:2')).toEqual(['integration:2']);
});

test('what is no node shows in the nodes that use it, or in the frame of its API', () => {
  const document = everyKind();
  expect(nodesOf(document, 'route:1')).toEqual(['route:1']);
  expect(nodesOf(document, 'authorizer:2')).toEqual(['route:4']);
  expect(nodesOf(document, 'stage:1')).toEqual(['api:1']);
  expect(nodesOf(document, 'alarm:3')).toEqual(['api:2']);
  expect(nodesOf(document, 'mapping:2')).toEqual(['api:2']);
  expect(nodesOf(document, 'domain:1')).toEqual([]);
  expect(nodesOf(everyKind('order-intake'), 'resource:7')).toEqual(['integration:10']);
});
