import type { Design } from '../model/design.ts';
import type { IntegrationId } from '../model/ids.ts';
import { routesTo } from '../model/queries.ts';
import { parameterNames } from '../model/route.ts';

/** The names of the path parameters that every route to an integration has, so that it can count on them. */
export function sharedParameters(design: Design, id: IntegrationId): string[] {
  const [first, ...others] = routesTo(design, id).map(({ key }) => parameterNames(key));
  return (first ?? []).filter((name) => others.every((names) => names.includes(name)));
}
