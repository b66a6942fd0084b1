import { documentedRoutes } from './documentedRoutes.ts';
import type { Rule } from './rule.ts';

export const documentedDefaultRoute: Rule = {
  code: 'documentation/default-route',
  severity: 'info',
  fix: 'Document the paths it answers as routes of their own.',
  source: 'OpenAPI 3.0.3, Paths Object: a path begins with a slash, and $default has none.',
  *check(design) {
    for (const { id, key } of documentedRoutes(design)) {
      if (key.kind !== 'default') continue;
      yield {
        message:
          'OpenAPI has no path for $default, so the document for readers leaves out what is said about it; the one for import holds it.',
        subject: { id, field: 'documentation' },
      };
    }
  },
};
