import { shortNameOf } from '../model/naming.ts';
import { routesOf, stagesOf } from '../model/queries.ts';
import { pathSegments } from '../model/route.ts';
import { DEFAULT_STAGE_NAME } from '../model/stage.ts';
import type { Rule } from './rule.ts';

export const routeNotShadowed: Rule = {
  code: 'route/shadowed-by-stage',
  severity: 'warning',
  fix: 'Rename the stage or the first segment of the path.',
  source: 'API Gateway Developer Guide, "Working with stages for HTTP APIs": a named stage wins over a path.',
  *check(design) {
    for (const { id: apiId } of Object.values(design.apis)) {
      const names = new Set(stagesOf(design, apiId).map((stage) => stage.name));
      if (!names.has(DEFAULT_STAGE_NAME)) continue;
      for (const { id, key } of routesOf(design, apiId)) {
        const [first] = key.kind === 'match' ? pathSegments(key.path) : [];
        if (first?.kind !== 'literal' || !names.has(first.text)) continue;
        yield {
          message: `The stage ${first.text} takes every path that starts with /${first.text}, so ${shortNameOf(design, id)} is not reached through the stage ${DEFAULT_STAGE_NAME}.`,
          subject: { id, field: 'key.path' },
        };
      }
    }
  },
};
