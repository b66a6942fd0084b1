import { setAt } from '../commands/setAt.ts';
import { documentedRoute } from './documentedRoute.ts';
import type { Rule } from './rule.ts';

export const requestHasContent: Rule = {
  code: 'documentation/request-content',
  severity: 'warning',
  title: 'A documented request body has no media type',
  reason:
    'OpenAPI demands the content of a request body. Without one the document says that a body is sent, and not how it is written.',
  fix: 'Add a media type, or remove the request body.',
  source: 'OpenAPI 3.0.3, Request Body Object: the content is required.',
  each: 'route',
  *check(route) {
    const documented = documentedRoute(route);
    if (documented?.documentation.request?.content.length !== 0) return;
    yield {
      message: `The request body of ${documented.title} has no media type, so nobody learns what to send.`,
      subject: { id: documented.id, field: 'documentation.request' },
    };
  },
  quickFixes: (route) => [
    setAt('Add application/json', route.id, 'documentation.request.content', [{ mediaType: 'application/json' }]),
    setAt('Remove the request body from the documentation', route.id, 'documentation.request', undefined),
  ],
  fixAll: true,
};
