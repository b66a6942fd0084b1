import type { Documentation } from '../model/documentation.ts';
import type { RouteId } from '../model/ids.ts';
import { formatRouteKey, type HttpRouteKey, type Route } from '../model/route.ts';
import { shortened } from '../model/shortened.ts';

/** What a route of an HTTP API says about itself; undefined where it says nothing. */
export function documentedRoute({
  id,
  protocol,
  key,
  documentation,
}: Route): { id: RouteId; key: HttpRouteKey; title: string; documentation: Documentation } | undefined {
  if (protocol !== 'HTTP' || !documentation) return undefined;
  return { id, key, title: shortened(formatRouteKey(key)), documentation };
}
