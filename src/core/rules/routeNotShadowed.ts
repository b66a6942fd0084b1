import { setAt } from '../commands/setAt.ts';
import { freshName, shortNameOf } from '../model/naming.ts';
import { stagesOf } from '../model/queries.ts';
import { pathSegments, type RouteKey } from '../model/route.ts';
import { shortened } from '../model/shortened.ts';
import { DEFAULT_STAGE_NAME } from '../model/stage.ts';
import type { Rule } from './rule.ts';

export const routeNotShadowed: Rule = {
  code: 'route/shadowed-by-stage',
  severity: 'warning',
  title: 'A path begins like the name of a stage',
  reason:
    'API Gateway looks for a stage before it looks for a route: where the first segment is the name of one, that stage gets the request, without the segment. At the root of the URL the route is then never found.',
  fix: 'Rename the stage or the first segment of the path.',
  source: 'API Gateway Developer Guide, "Working with stages for HTTP APIs": a named stage wins over a path.',
  each: 'route',
  *check({ id, apiId, key }, design) {
    const first = firstSegmentOf(key);
    if (first === undefined) return;
    const names = stagesOf(design, apiId).map((stage) => stage.name);
    if (!names.includes(DEFAULT_STAGE_NAME) || !names.includes(first)) return;
    yield {
      message: `The stage ${shortened(first)} takes every path that starts with /${shortened(first)}, so ${shortNameOf(design, id)} is not reached through the stage ${DEFAULT_STAGE_NAME}.`,
      subject: { id, field: 'key.path' },
    };
  },
  quickFixes({ apiId, key }, design) {
    const stages = stagesOf(design, apiId);
    const stage = stages.find(({ name }) => name === firstSegmentOf(key));
    if (!stage) return [];
    const free = freshName(
      `${stage.name}-stage`,
      stages.map(({ name }) => name),
    );
    return [setAt(`Rename the stage ${shortNameOf(design, stage.id)} to ${shortened(free)}`, stage.id, 'name', free)];
  },
};

/** The first segment of a path, where it is always the same. */
function firstSegmentOf(key: RouteKey): string | undefined {
  const [first] = key.kind === 'match' ? pathSegments(key.path) : [];
  return first?.kind === 'literal' ? first.text : undefined;
}
