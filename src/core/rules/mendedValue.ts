import { isSource, type MappingSide, sourcesIn } from '../model/mappingSyntax.ts';

/** What is often written in the place of what API Gateway calls it. */
const MISNOMERS: readonly (readonly [RegExp, string])[] = [
  [/^method\./, ''],
  [/^route\./, ''],
  [/^(request|response)\.headers\./i, '$1.header.'],
  [/^request\.(query|queryParams|queryString|queryStringParameters)\./i, 'request.querystring.'],
  [/^request\.(params|pathParameters|paths)\./i, 'request.path.'],
  [/^stageVariable\./i, 'stageVariables.'],
];

/** A value of a mapping with its sources spelled as API Gateway spells them; undefined where that would be a guess. */
export function mendedValue(side: MappingSide, value: string): string | undefined {
  const closed = /\$\{[^{}\s]*$/.test(value) ? `${value}}` : value;
  const mended = sourcesIn(closed).reduce(
    (text, source) => (isSource(side, source) ? text : withSource(text, source, renamed(side, source))),
    closed,
  );
  const isRight = sourcesIn(mended).every((source) => isSource(side, source)) && !/\$\{[^}]*$/.test(mended);
  return isRight && mended !== value ? mended : undefined;
}

function renamed(side: MappingSide, source: string): string {
  const name = MISNOMERS.reduce((text, [wrong, right]) => text.replace(wrong, right), source);
  return isSource(side, name) ? name : source;
}

/** A value that takes from another source in the place of one. @param from without its `$`, as `to` is */
export function withSource(value: string, from: string, to: string): string {
  return value === `$${from}` ? `$${to}` : value.replaceAll(`\${${from}}`, () => `\${${to}}`);
}
