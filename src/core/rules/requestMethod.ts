import { documentedRoutes } from './documentedRoutes.ts';
import type { Rule } from './rule.ts';

const WITHOUT_BODY: readonly string[] = ['GET', 'HEAD', 'DELETE'];

export const requestMethod: Rule = {
  code: 'documentation/request-method',
  severity: 'warning',
  fix: 'Remove the request body, or send it with POST, PUT or PATCH.',
  source: 'OpenAPI 3.0.3, Operation Object; RFC 9110, section 9.3: a body of GET, HEAD or DELETE has no meaning.',
  *check(design) {
    for (const { id, key, title, documentation } of documentedRoutes(design)) {
      if (!documentation.request || key.kind === 'default' || !WITHOUT_BODY.includes(key.method)) continue;
      yield {
        message: `${title} documents a request body, which has no meaning with ${key.method}; tools and proxies may drop it.`,
        subject: { id, field: 'documentation.request' },
      };
    }
  },
};
