import { expect, test } from 'vitest';
import { parseRouteText } from './routeText.ts';

test('a method and a path in one text are taken apart', () => {
  expect(parseRouteText('POST /books')).toEqual({ method: 'POST', path: '/books' });
  expect(parseRouteText('  delete   /books/{id} ')).toEqual({ method: 'DELETE', path: '/books/{id}' });
  expect(parseRouteText('ANY /')).toEqual({ method: 'ANY', path: '/' });
});

test.each(['/books', 'POST', 'POST ', 'FETCH /books', '/a b', 'POST books', ''])('%j is not both', (text) => {
  expect(parseRouteText(text)).toBeUndefined();
});
