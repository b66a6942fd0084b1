import type { Design } from '../model/design.ts';
import type { Documentation } from '../model/documentation.ts';
import type { RouteId } from '../model/ids.ts';
import { formatRouteKey, type HttpRouteKey } from '../model/route.ts';
import { shortened } from '../model/shortened.ts';

/** The routes that say something about themselves. */
export function* documentedRoutes(
  design: Design,
): Iterable<{ id: RouteId; key: HttpRouteKey; title: string; documentation: Documentation }> {
  for (const { id, protocol, key, documentation } of Object.values(design.routes)) {
    if (protocol === 'HTTP' && documentation) yield { id, key, title: shortened(formatRouteKey(key)), documentation };
  }
}
