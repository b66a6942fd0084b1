import type { Rule } from './rule.ts';

export const routePathLength: Rule = {
  code: 'route/long-path',
  severity: 'error',
  fix: 'Shorten the path.',
  source: 'aws-cdk-lib, HttpRoute: "Path is too long" beyond 1,000 characters.',
  *check(design) {
    for (const { id, key } of Object.values(design.routes)) {
      if (key.kind !== 'match' || key.path.length <= 1000) continue;
      yield {
        message: `The path of the route has ${key.path.length.toLocaleString('en')} characters; 1,000 are possible.`,
        subject: { id, field: 'key.path' },
      };
    }
  },
};
