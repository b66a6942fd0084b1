import type { HttpMethod } from '../../model/httpMethod.ts';
import { pathSegments } from '../../model/route.ts';

/** The methods an operation of OpenAPI 3.0 may have, without `trace`, which HTTP APIs do not route. */
export const OPERATION_METHODS = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
] as const satisfies HttpMethod[];
export type OperationMethod = (typeof OPERATION_METHODS)[number];

export interface PathParameter {
  name: string;
  in: 'path';
  required: true;
  description?: string;
  schema: { type: 'string' };
}

/** The parameters of a path by the names the design gives them, each once. */
export function pathParameters(path: string): PathParameter[] {
  const names = pathSegments(path).flatMap((segment) => (segment.kind === 'literal' ? [] : [segment.name]));
  return [...new Set(names)].map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

/** A key of `paths`, which must start with a slash. */
export function pathKey(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}
