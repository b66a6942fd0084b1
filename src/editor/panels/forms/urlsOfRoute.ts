import type { Design } from '../../../core/model/design.ts';
import type { RouteId } from '../../../core/model/ids.ts';
import { mappingsTo, stagesOf } from '../../../core/model/queries.ts';
import { mappingUrl, stageUrl } from '../../../core/model/urls.ts';

/** Every URL that reaches a route: through each stage, and through each custom domain that serves one. `$default` has none of its own. */
export function urlsOfRoute(design: Design, id: RouteId): string[] {
  const route = design.routes[id];
  if (route?.key.kind !== 'match') return [];
  const { path } = route.key;
  const join = (base: string) => `${base.replace(/\/$/, '')}${path}`;
  const urls: string[] = [];
  for (const stage of stagesOf(design, route.apiId)) {
    if (!design.apis[route.apiId]?.disableExecuteApiEndpoint) urls.push(join(stageUrl(design, stage)));
    for (const mapping of mappingsTo(design, stage.id)) {
      urls.push(join(mappingUrl(design, mapping)));
    }
  }
  return urls;
}
