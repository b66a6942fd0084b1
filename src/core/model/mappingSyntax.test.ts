import { expect, test } from 'vitest';
import { isReservedHeader, isSource, type MappingSide, parseDestination, sourcesIn } from './mappingSyntax.ts';
import { SHOP } from './shop.ts';
import { suggestionsFor } from './suggestions.ts';

test.each([
  ['request', 'append:header.x-trace', { action: 'append', place: 'header', name: 'x-trace' }],
  ['request', 'remove:querystring.a.b', { action: 'remove', place: 'querystring', name: 'a.b' }],
  ['request', 'overwrite:path', { action: 'overwrite', place: 'path' }],
  ['response', 'overwrite:statuscode', { action: 'overwrite', place: 'statuscode' }],
  ['response', 'overwrite:header.Server', { action: 'overwrite', place: 'header', name: 'Server' }],
] as const)('a %s may change %s', (side, text, destination) => {
  expect(parseDestination(side, text)).toEqual(destination);
});

test.each([
  ['request', 'overwrite:statuscode'],
  ['response', 'overwrite:path'],
  ['response', 'append:querystring.a'],
  ['request', 'append:path'],
  ['response', 'overwrite.statuscode'],
  ['request', 'append:header.'],
  ['request', 'append:header.a b'],
  ['request', 'Append:header.a'],
  ['request', ' overwrite:path'],
  ['request', ''],
] as const)('a %s may not change %s', (side, text) => {
  expect(parseDestination(side, text)).toBeUndefined();
});

test('reserved headers are known in any case, and by their beginning', () => {
  expect(['Authorization', 'X-AMZ-date', 'Access-Control-Allow-Origin', 'VIA'].filter(isReservedHeader)).toHaveLength(
    4,
  );
  expect(['x-authorization', 'Host', 'x-am', 'cookie', 'x-forwarded-port'].filter(isReservedHeader)).toEqual([]);
});

test('a value is one source, a text with sources in braces, or neither', () => {
  expect(sourcesIn('$request.path.id')).toEqual(['request.path.id']);
  expect(sourcesIn('${context.requestId}-${stageVariables.x}')).toEqual(['context.requestId', 'stageVariables.x']);
  expect(sourcesIn('costs 5 $')).toEqual([]);
});

test.each([
  ['request', 'request.header.X-Id'],
  ['request', 'request.body'],
  ['request', 'request.body.items[0].name'],
  ['request', 'request.path'],
  ['request', 'context.authorizer.claims.sub'],
  ['response', 'response.body.error'],
  ['response', 'stageVariables.backend'],
] as const)('a %s takes from %s', (side, source) => {
  expect(isSource(side, source)).toBe(true);
});

test.each([
  ['request', 'response.header.x'],
  ['response', 'request.path'],
  ['request', 'request.body..name'],
  ['request', 'request.body.items[?(@.a)]'],
  ['request', 'request.header.'],
  ['request', 'context.request-id'],
  ['request', 'stageVariables.a-b'],
] as const)('a %s does not take from %s', (side, source) => {
  expect(isSource(side, source)).toBe(false);
});

/** With a name where one's own belongs. */
const complete = (text: string) => (text.endsWith('.') ? `${text}x` : text);

test.each(['request', 'response'] as const)(
  'what the editor suggests for a %s is right, once it is complete',
  (side: MappingSide) => {
    for (const { value } of suggestionsFor(SHOP, `${side}-destination`, 'integration:2'))
      expect(parseDestination(side, complete(value))).toBeDefined();
    for (const { value } of suggestionsFor(SHOP, `${side}-source`, 'integration:2'))
      expect(sourcesIn(complete(value)).map((source) => isSource(side, source))).toEqual([true]);
  },
);

test.each(['call-parameter', 'identity-source'] as const)('every %s that the editor suggests is a source', (list) => {
  for (const { value } of suggestionsFor(SHOP, list, 'integration:2'))
    expect(sourcesIn(complete(value)).map((source) => isSource('request', source))).toEqual([true]);
});
