import { documentedRoute } from './documentedRoute.ts';
import type { Rule } from './rule.ts';

export const documentedDefaultRoute: Rule = {
  code: 'documentation/default-route',
  severity: 'info',
  title: 'The $default route is documented',
  reason:
    'A path of OpenAPI begins with a slash, and $default has none. Those who read the document do not learn what is said about the route.',
  fix: 'Document the paths it answers as routes of their own.',
  source: 'OpenAPI 3.0.3, Paths Object: a path begins with a slash, and $default has none.',
  each: 'route',
  *check(route) {
    const documented = documentedRoute(route);
    if (documented?.key.kind !== 'default') return;
    yield {
      message:
        'OpenAPI has no path for $default, so the document for readers leaves out what is said about it; the one for import holds it.',
      subject: { id: documented.id, field: 'documentation' },
    };
  },
};
