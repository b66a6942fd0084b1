import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const routePathSlashes: Rule = {
  code: 'route/path-slash',
  severity: 'error',
  fix: 'Start the path with /, and end it without one.',
  source: 'aws-cdk-lib, HttpRouteKey: "A route path must always start with a "/" and not end with a "/"".',
  *check(design) {
    for (const { id, key } of Object.values(design.routes)) {
      if (key.kind !== 'match') continue;
      const subject = { id, field: 'key.path' };
      if (!key.path.startsWith('/')) {
        yield { message: `The path of ${shortNameOf(design, id)} has to start with /.`, subject };
      } else if (key.path.endsWith('/') && key.path !== '/') {
        yield { message: `The path of ${shortNameOf(design, id)} ends with /, which API Gateway refuses.`, subject };
      }
    }
  },
};
