import type { Rule } from './rule.ts';

const MAX = 1000;

export const routePathLength: Rule = {
  code: 'route/long-path',
  severity: 'error',
  title: 'The path of a route is too long',
  reason: 'The CDK stops at it: “Path is too long”. Of the service itself no limit is documented.',
  fix: 'Shorten the path to 1,000 characters.',
  source: 'aws-cdk-lib, HttpRoute: "Path is too long" beyond 1,000 characters.',
  each: 'route',
  *check({ id, key }) {
    if (key.kind !== 'match' || key.path.length <= MAX) return;
    yield {
      message: `The path of the route has ${key.path.length.toLocaleString('en')} characters; 1,000 are possible.`,
      subject: { id, field: 'key.path' },
    };
  },
};
