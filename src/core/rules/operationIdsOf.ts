import type { Design } from '../model/design.ts';
import type { ApiId } from '../model/ids.ts';
import { httpRoutesOf } from '../model/queries.ts';

/** The operation ids of the routes of an HTTP API. */
export function operationIdsOf(design: Design, apiId: ApiId): string[] {
  return httpRoutesOf(design, apiId).flatMap(({ documentation }) => documentation?.operationId ?? []);
}
