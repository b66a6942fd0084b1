import { shortNameOf } from '../model/naming.ts';
import { pathSegments } from '../model/route.ts';
import type { Rule } from './rule.ts';

export const routeGreedyLast: Rule = {
  code: 'route/greedy-not-last',
  severity: 'error',
  fix: 'Move the parameter to the end of the path.',
  source: 'API Gateway Developer Guide, "Creating routes for HTTP APIs".',
  *check(design) {
    for (const { id, key } of Object.values(design.routes)) {
      if (key.kind !== 'match') continue;
      const early = pathSegments(key.path)
        .slice(0, -1)
        .find((segment) => segment.kind === 'greedy');
      if (early?.kind !== 'greedy') continue;
      yield {
        message: `{${early.name}+} takes all that is left of the path, so it has to come last in ${shortNameOf(design, id)}.`,
        subject: { id, field: 'key.path' },
      };
    }
  },
};
