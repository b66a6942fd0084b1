import { HTTP_TOKEN, isHttpToken } from './httpToken.ts';

/** How API Gateway spells parameter mapping (Developer Guide, "Transform API requests and responses for HTTP APIs"). */

/** What is mapped on its way to the integration, or on its way back. */
export type MappingSide = 'request' | 'response';

/** What a mapping changes. */
export type Destination =
  | { action: 'append' | 'overwrite' | 'remove'; place: 'header' | 'querystring'; name: string }
  | { action: 'overwrite'; place: 'path' | 'statuscode' };

const NAMED = /^(append|overwrite|remove):(header|querystring)\.(.+)$/;
const QUERY_NAME = /^[\x21-\x7e]+$/;

/** Nothing when it is no destination of that side. */
export function parseDestination(side: MappingSide, text: string): Destination | undefined {
  if (text === 'overwrite:path') return side === 'request' ? { action: 'overwrite', place: 'path' } : undefined;
  if (text === 'overwrite:statuscode')
    return side === 'response' ? { action: 'overwrite', place: 'statuscode' } : undefined;
  const [, action, place, name = ''] = NAMED.exec(text) ?? [];
  if (action !== 'append' && action !== 'overwrite' && action !== 'remove') return undefined;
  if (place === 'header' && isHttpToken(name)) return { action, place, name };
  if (place === 'querystring' && side === 'request' && QUERY_NAME.test(name)) return { action, place, name };
  return undefined;
}

/** Headers that API Gateway keeps for itself, in requests and in answers; a star stands for the rest of a name. */
const RESERVED_HEADERS = [
  'access-control-*',
  'apigw-*',
  'authorization',
  'connection',
  'content-encoding',
  'content-length',
  'content-location',
  'forwarded',
  'keep-alive',
  'origin',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailers',
  'transfer-encoding',
  'upgrade',
  'x-amz-*',
  'x-amzn-*',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'via',
] as const;

export function isReservedHeader(name: string): boolean {
  const lower = name.toLowerCase();
  return RESERVED_HEADERS.some((reserved) =>
    reserved.endsWith('*') ? lower.startsWith(reserved.slice(0, -1)) : lower === reserved,
  );
}

/** A path into JSON: members and numbers, but neither `..` nor filters. */
const JSON_PATH = '(?:\\.[^\\s.{}$?()]+)*';
const ANYWHERE = ['context(?:\\.[A-Za-z0-9_]+)+', 'stageVariables\\.[A-Za-z0-9_]+'];
const SOURCES: Readonly<Record<MappingSide, RegExp>> = {
  request: anyOf([
    `request\\.header\\.${HTTP_TOKEN}`,
    'request\\.querystring\\.[^\\s{}]+',
    `request\\.body${JSON_PATH}`,
    'request\\.path(?:\\.[\\w.:-]+)?',
    ...ANYWHERE,
  ]),
  response: anyOf([`response\\.header\\.${HTTP_TOKEN}`, `response\\.body${JSON_PATH}`, ...ANYWHERE]),
};

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})$`);
}

/** What a value takes from elsewhere, without its `$`: the whole of it, or whatever stands in `${…}`. */
export function sourcesIn(value: string): string[] {
  if (/^\$[^{]/.test(value)) return [value.slice(1)];
  return [...value.matchAll(/\$\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

/** The name in `stageVariables.name`. @param source without its `$` */
export function stageVariableIn(source: string): string | undefined {
  return /^stageVariables\.(\w+)$/.exec(source)?.[1];
}

/** The name in `request.path.name`. @param source without its `$` */
export function pathParameterIn(source: string): string | undefined {
  return /^request\.path\.(.+)$/.exec(source)?.[1];
}

/** @param source without its `$` */
export function isSource(side: MappingSide, source: string): boolean {
  return SOURCES[side].test(source);
}
