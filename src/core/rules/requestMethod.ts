import { setAt } from '../commands/setAt.ts';
import { documentedRoute } from './documentedRoute.ts';
import type { Rule } from './rule.ts';

const WITHOUT_BODY: readonly string[] = ['GET', 'HEAD', 'DELETE'];

export const requestMethod: Rule = {
  code: 'documentation/request-method',
  severity: 'warning',
  title: 'A request body is documented for GET, HEAD or DELETE',
  reason:
    'HTTP gives a body no meaning with these methods. Clients made from the document may not send it, and proxies on the way may drop it or refuse the request.',
  fix: 'Remove the request body, or send it with POST, PUT or PATCH.',
  source: 'OpenAPI 3.0.3, Operation Object; RFC 9110, section 9.3: a body of GET, HEAD or DELETE has no meaning.',
  each: 'route',
  *check(route) {
    const documented = documentedRoute(route);
    if (!documented) return;
    const { id, key, title, documentation } = documented;
    if (!documentation.request || key.kind === 'default' || !WITHOUT_BODY.includes(key.method)) return;
    yield {
      message: `${title} documents a request body, which has no meaning with ${key.method}; tools and proxies may drop it.`,
      subject: { id, field: 'documentation.request' },
    };
  },
  quickFixes: (route) => [
    setAt('Remove the request body from the documentation', route.id, 'documentation.request', undefined),
  ],
};
