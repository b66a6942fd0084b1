import { batch } from '../commands/command.ts';
import { editEntity } from '../commands/editEntity.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const routePathSlashes: Rule = {
  code: 'route/path-slash',
  severity: 'error',
  title: 'A path does not start with /, or ends with one',
  reason: 'API Gateway refuses the key of the route, and the CDK stops before it gets there.',
  fix: 'Start the path with /, and end it without one.',
  source: 'aws-cdk-lib, HttpRouteKey: "A route path must always start with a "/" and not end with a "/"".',
  each: 'route',
  *check({ id, key }, design) {
    if (key.kind !== 'match') return;
    const subject = { id, field: 'key.path' };
    if (!key.path.startsWith('/')) {
      yield { message: `The path of ${shortNameOf(design, id)} has to start with /.`, subject };
    } else if (key.path.endsWith('/') && key.path !== '/') {
      yield { message: `The path of ${shortNameOf(design, id)} ends with /, which API Gateway refuses.`, subject };
    }
  },
  quickFixes({ id, key }) {
    if (key.kind !== 'match') return [];
    const path = `/${key.path.replace(/^\/+|\/+$/g, '')}`;
    return [batch(`Make it ${shortened(path)}`, [editEntity(id, { key: { ...key, path } }, 'path')])];
  },
  fixAll: true,
};
