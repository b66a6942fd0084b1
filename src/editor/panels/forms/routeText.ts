import { HTTP_METHODS, type HttpMethod } from '../../../core/model/httpMethod.ts';

/** A method and a path in one text, as people paste them: `post /books`. Undefined when it is not both. */
export function parseRouteText(text: string): { method: HttpMethod; path: string } | undefined {
  const [, word, path] = /^\s*([A-Za-z]+)\s+(\/\S*)\s*$/.exec(text) ?? [];
  const method = HTTP_METHODS.find((candidate) => candidate === word?.toUpperCase());
  return method && path !== undefined ? { method, path } : undefined;
}
